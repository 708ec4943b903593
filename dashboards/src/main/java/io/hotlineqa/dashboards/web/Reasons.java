package io.hotlineqa.dashboards.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What results say and which clause they are of, for readers of English; templates call it {@code reasons}. A scorecard
 * has them in Chinese, once and for all, so they are put into English where they are shown, by the list
 * {@code reasons_en.tsv}. What is not in it stays Chinese. Thread-safe.
 */
@Component("reasons")
public class Reasons {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static final Pattern SEMICOLON = Pattern.compile("；");

    /** Behind every sentence, so that a place may be at its end. */
    private static final String END = "\n";

    private final List<Wording> wordings = read();

    /**
     * One way to say something.
     *
     * @param chinese matches all of a sentence, its groups what was put into places 0, 1, …
     * @param english with the places
     */
    private record Wording(Pattern chinese, String english) {
        static Wording of(String line) {
            int tab = line.indexOf('\t');
            String literal = PLACE.splitAsStream(line.substring(0, tab) + END)
                    .map(Pattern::quote)
                    .collect(Collectors.joining("(.+?)"));
            return new Wording(Pattern.compile(literal, Pattern.DOTALL), line.substring(tab + 1));
        }
    }

    private static List<Wording> read() {
        try (InputStream bytes = Reasons.class.getResourceAsStream("/reasons_en.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Wording::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence for that reader. */
    public String in(String chinese, Locale locale) {
        return isEnglish(locale) ? english(chinese).orElse(chinese) : chinese;
    }

    /** In which language {@link #in} says it. */
    public String language(String chinese, Locale locale) {
        return isEnglish(locale) && english(chinese).isPresent() ? "en" : "zh-CN";
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private Optional<String> english(String chinese) {
        return whole(chinese).or(() -> parts(chinese));
    }

    private Optional<String> whole(String chinese) {
        for (Wording wording : wordings) {
            Matcher said = wording.chinese().matcher(chinese + END);
            if (said.matches()) {
                return Optional.of(filled(wording.english(), said));
            }
        }
        return Optional.empty();
    }

    private String filled(String english, Matcher said) {
        String filled = english;
        for (int place = 0; place < said.groupCount(); place++) {
            String value = said.group(place + 1);
            filled = filled.replace("{" + place + "}", english(value).orElse(value));
        }
        return filled;
    }

    /** Several reasons in one, which semicolons separate. */
    private Optional<String> parts(String chinese) {
        if (chinese.indexOf('；') < 0) {
            return Optional.empty();
        }
        List<String> chineseParts = SEMICOLON.splitAsStream(chinese).toList();
        List<String> english =
                chineseParts.stream().map(this::whole).flatMap(Optional::stream).toList();
        return english.size() == chineseParts.size() ? Optional.of(String.join("; ", english)) : Optional.empty();
    }
}
