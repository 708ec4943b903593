package io.hotlineqa.dashboards.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list of sentences in one language with the same in another, a line each with a tab between them. Places {@code {0}},
 * {@code {1}} … hold what differs each time; what stands there is put into the other language too when the list has it.
 * Thread-safe.
 */
public final class Wordings {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** Behind every sentence, so that a place may be at its end. */
    private static final String END = "\n";

    private final List<Wording> wordings;
    private final Pattern between;
    private final String otherBetween;

    private Wordings(List<Wording> wordings, Pattern between, String otherBetween) {
        this.wordings = wordings;
        this.between = between;
        this.otherBetween = otherBetween;
    }

    /**
     * One way to say something.
     *
     * @param said matches all of a sentence, its groups what was put into places 0, 1, …
     * @param other the same in the other language, with the places
     */
    private record Wording(Pattern said, String other) {
        static Wording of(String line) {
            int tab = line.indexOf('\t');
            String literal = PLACE.splitAsStream(line.substring(0, tab) + END)
                    .map(Pattern::quote)
                    .collect(Collectors.joining("(.+?)"));
            return new Wording(Pattern.compile(literal, Pattern.DOTALL), line.substring(tab + 1));
        }
    }

    /** Reads a list from Chinese to English; lines that begin with # are for its readers. */
    static Wordings english(String resource) {
        return new Wordings(read(resource), Pattern.compile("；"), "; ");
    }

    /** Reads a list from English to Chinese. */
    public static Wordings chinese(String resource) {
        return new Wordings(read(resource), Pattern.compile("; "), "；");
    }

    private static List<Wording> read(String resource) {
        try (InputStream bytes = Wordings.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Wording::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sentence, or several with semicolons between them, in the other language; empty when the list has not all of it. */
    Optional<String> other(String said) {
        return whole(said).or(() -> parts(said));
    }

    private Optional<String> whole(String sentence) {
        for (Wording wording : wordings) {
            Matcher said = wording.said().matcher(sentence + END);
            if (said.matches()) {
                return Optional.of(filled(wording.other(), said));
            }
        }
        return Optional.empty();
    }

    private String filled(String other, Matcher said) {
        String filled = other;
        for (int place = 0; place < said.groupCount(); place++) {
            String value = said.group(place + 1);
            filled = filled.replace("{" + place + "}", other(value).orElse(value));
        }
        return filled;
    }

    private Optional<String> parts(String sentences) {
        if (!between.matcher(sentences).find()) {
            return Optional.empty();
        }
        List<String> parts = between.splitAsStream(sentences).toList();
        List<String> others =
                parts.stream().map(this::whole).flatMap(Optional::stream).toList();
        return others.size() == parts.size() ? Optional.of(String.join(otherBetween, others)) : Optional.empty();
    }
}
