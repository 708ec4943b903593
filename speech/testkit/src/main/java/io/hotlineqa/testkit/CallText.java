package io.hotlineqa.testkit;

import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call written as text, one utterance a line:
 *
 * <pre>
 *   agent 0.8 您好 宝鸡 中燃 调度 中心
 *   customer 我家 漏气 了
 *   silence 20
 * </pre>
 *
 * The number is the start in seconds; without it the utterance follows half a second after the one before. A character
 * takes 0.2 s. The agent is on channel 0. {@code silence} lets that many seconds pass and notes them as a silence.
 */
public final class CallText {
    private static final double SECONDS_A_CHARACTER = 0.2;
    private static final Pattern LINE =
            Pattern.compile("(agent|customer|unknown|silence)\\s+(\\d+(?:\\.\\d+)?)?\\s*(.*)");

    private final List<Utterance> utterances = new ArrayList<>();
    private final List<Span> silences = new ArrayList<>();
    private double clock;

    private CallText() {}

    /** The transcript of a call of which only this text is known. */
    public static Transcript transcript(String text) {
        return transcript(Call.unknown("test"), text);
    }

    /**
     * The transcript of {@code call}.
     *
     * @throws IllegalArgumentException for a line of no known form, naming it
     */
    public static Transcript transcript(Call call, String text) {
        CallText parsed = new CallText();
        text.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(parsed::line);
        return new Transcript(
                call, null, null, milli(parsed.clock + 0.5), 2, parsed.utterances, parsed.silences, List.of());
    }

    private void line(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "neither 'agent|customer|unknown [start] words' nor 'silence seconds': " + line);
        }
        if (matcher.group(1).equals("silence")) {
            silence(Double.parseDouble(matcher.group(2)));
        } else {
            double start = matcher.group(2) == null ? clock + 0.5 : Double.parseDouble(matcher.group(2));
            say(
                    Role.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
                    start,
                    matcher.group(3).split("\\s+"));
        }
    }

    private void silence(double seconds) {
        silences.add(new Span(milli(clock), milli(clock + seconds)));
        clock += seconds - 0.5;
    }

    private void say(Role role, double start, String[] texts) {
        List<Word> words = new ArrayList<>();
        double at = start;
        for (String text : texts) {
            double end = at + text.codePointCount(0, text.length()) * SECONDS_A_CHARACTER;
            words.add(new Word(text, milli(at), milli(end), 1));
            at = end;
        }
        utterances.add(Utterance.of(role == Role.CUSTOMER ? 1 : 0, role, words));
        clock = Math.max(clock, at);
    }

    private static double milli(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
