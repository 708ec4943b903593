package io.hotlineqa.speech.clip;

import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Utterance;
import java.util.List;
import java.util.Locale;

/** A conversation as text files. What was said can neither end a cue nor begin a formula of a spreadsheet. */
public final class Subtitles {
    private static final double SHORTEST = 0.5;
    private static final int MILLIS = 1000;
    private static final int MINUTE = 60;

    private Subtitles() {}

    /** The text as people write it: without spaces between Chinese words, on one line. */
    public static String written(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("(?<=[\\p{IsHan}＊]) (?=[\\p{IsHan}＊])", "");
    }

    /** One line an utterance: when, who and what. */
    public static String text(List<Utterance> conversation) {
        StringBuilder text = new StringBuilder();
        for (Utterance said : conversation) {
            text.append(String.format(Locale.ROOT, "[%s] ", clock(said.start(), '.')))
                    .append(name(said.role()))
                    .append('：')
                    .append(written(said.text()))
                    .append('\n');
        }
        return text.toString();
    }

    /** WebVTT, as browsers show it beside the sound. */
    public static String webVtt(List<Utterance> conversation) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (Utterance said : conversation) {
            text.append('\n')
                    .append(times(said, '.'))
                    .append("<v ")
                    .append(name(said.role()))
                    .append('>')
                    .append(escaped(written(said.text())))
                    .append('\n');
        }
        return text.toString();
    }

    /** SubRip, as players of video and sound take it. */
    public static String subRip(List<Utterance> conversation) {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (Utterance said : conversation) {
            text.append(number++)
                    .append('\n')
                    .append(times(said, ','))
                    .append(name(said.role()))
                    .append('：')
                    .append(written(said.text()).replace("-->", "—>"))
                    .append("\n\n");
        }
        return text.toString();
    }

    private static String times(Utterance said, char point) {
        double end = Math.max(said.end(), said.start() + SHORTEST);
        return clock(said.start(), point) + " --> " + clock(end, point) + "\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String clock(double seconds, char point) {
        long millis = Math.round(seconds * MILLIS);
        long whole = millis / MILLIS;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                whole / (MINUTE * MINUTE),
                whole / MINUTE % MINUTE,
                whole % MINUTE,
                point,
                millis % MILLIS);
    }

    private static String name(Role role) {
        return switch (role) {
            case AGENT -> "座席";
            case CUSTOMER -> "客户";
            case UNKNOWN -> "未知";
        };
    }
}
