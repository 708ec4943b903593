package io.hotlineqa.dashboards.config;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/**
 * The settings below one prefix. Problems are collected while they are read; {@link #check} tells them all, also
 * settings that nothing has asked for. Used by one thread.
 */
public final class Given {
    private final String prefix;
    private final Map<String, String> values = new TreeMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    /** @param prefix such as {@code hotlineqa.ldap} */
    public Given(Environment environment, String prefix) {
        this.prefix = prefix + ".";
        Binder.get(environment)
                .bind(prefix, Bindable.mapOf(String.class, String.class))
                .ifBound(values::putAll);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** What is set; otherwise this. */
    public String text(String name, String otherwise) {
        asked.add(name);
        String value = values.get(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    /** What is set; a problem and empty when nothing is. */
    public String needed(String name) {
        String value = text(name, "");
        require(!value.isEmpty(), name, "is needed");
        return value;
    }

    /** The parts of what is set, which commas separate. */
    public List<String> list(String name) {
        return list(name, "");
    }

    /** The same, or those of this. */
    public List<String> list(String name, String otherwise) {
        return List.of(text(name, otherwise).split("\\s*,\\s*")).stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A switch that is off unless it is {@code true}. */
    public boolean isOn(String name) {
        String value = text(name, "false");
        require(List.of("true", "false").contains(value), name, "is true or false, not '" + value + "'");
        return value.equals("true");
    }

    /** A length of time such as {@code 5s}; a problem when it is none or not above zero. */
    public Duration duration(String name, String otherwise) {
        String value = text(name, otherwise);
        try {
            Duration duration = DurationStyle.detectAndParse(value);
            require(duration.compareTo(Duration.ZERO) > 0, name, "is a length of time above zero, not '" + value + "'");
            return duration;
        } catch (IllegalArgumentException unreadable) {
            require(false, name, "is a length of time such as 5s or 2m, not '" + value + "'");
            return Duration.ofSeconds(1);
        }
    }

    /** A file that can be read; empty when none is set. */
    public String file(String name) {
        String file = text(name, "");
        require(file.isEmpty() || Files.isReadable(Path.of(file)), name, "names a file that cannot be read: " + file);
        return file;
    }

    /** What the named file holds, without line ends around it; a problem when it cannot be read or is empty. */
    public String secret(String name) {
        String file = needed(name);
        if (file.isEmpty()) {
            return "";
        }
        try {
            String secret = Files.readString(Path.of(file)).strip();
            require(!secret.isEmpty(), name, "names an empty file: " + file);
            return secret;
        } catch (IOException unreadable) {
            require(false, name, "names a file that cannot be read: " + file);
            return "";
        }
    }

    /** Whether an address leads to this machine, where nobody listens to what is not encrypted. */
    public static boolean isOnThisMachine(String address) {
        try {
            String host = URI.create(address).getHost();
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (IllegalArgumentException | UnknownHostException elsewhere) {
            return false;
        }
    }

    /** Notes a problem with a setting unless this holds. */
    public void require(boolean holds, String name, String otherwise) {
        if (!holds) {
            problems.add(prefix + name + " " + otherwise);
        }
    }

    /**
     * Tells everything that is wrong at once.
     *
     * @throws WrongSettingsException when anything is
     */
    public void check() {
        values.keySet().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> require(
                        false,
                        name,
                        "is no setting; there are "
                                + String.join(", ", asked.stream().sorted().toList())));
        if (!problems.isEmpty()) {
            throw new WrongSettingsException(problems);
        }
    }
}
