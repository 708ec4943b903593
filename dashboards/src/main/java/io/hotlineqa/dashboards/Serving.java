package io.hotlineqa.dashboards;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where and how the site is served. What is not said has the default of {@code application.properties}.
 *
 * @param host where to listen
 * @param port 0 takes a free one
 * @param settings of the application, as {@code name=value}
 */
record Serving(String host, int port, List<String> settings) {
    private static final String NOWHERE = "management.server.port=-1";

    Serving {
        settings = List.copyOf(settings);
    }

    static Serving on(String host, int port) {
        return new Serving(host, port, List.of(NOWHERE));
    }

    Serving with(String name, Object value) {
        List<String> more = new ArrayList<>(settings);
        more.add(name + "=" + value);
        return new Serving(host, port, more);
    }

    /** Health, readiness and metrics on a port of their own, for this machine only. */
    Serving withOperations(int operationsPort) {
        List<String> more = new ArrayList<>(settings);
        more.remove(NOWHERE);
        return new Serving(host, port, more)
                .with("management.server.address", "127.0.0.1")
                .with("management.server.port", operationsPort);
    }

    Serving withJsonLogs() {
        return with("spring.profiles.active", "json-logs");
    }

    /** Encrypted, with a certificate and its key in PEM. */
    Serving withTls(Path certificate, Path key) {
        return with("server.ssl.certificate", certificate.toUri())
                .with("server.ssl.certificate-private-key", key.toUri());
    }

    /** Believes what a proxy says of the visitor and of the outer address. */
    Serving behindProxy() {
        return with("server.forward-headers-strategy", "framework");
    }

    /** More settings from a file of {@code name=value} lines, whatever it is called; {@code .yaml} is read as such. */
    Serving withFile(Path file) {
        boolean saysWhatItIs = file.toString().matches(".*\\.(properties|ya?ml)");
        return with("spring.config.additional-location", file.toUri() + (saysWhatItIs ? "" : "[.properties]"));
    }

    boolean isEncrypted() {
        return settings.stream().anyMatch(setting -> setting.startsWith("server.ssl.certificate="));
    }

    /** As arguments of the application: they win over every file. */
    String[] arguments() {
        List<String> all = new ArrayList<>(List.of("--server.address=" + host, "--server.port=" + port));
        settings.forEach(setting -> all.add("--" + setting));
        return all.toArray(String[]::new);
    }
}
