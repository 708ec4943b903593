package io.hotlineqa.speech.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the marked collection.
 *
 * @param justBefore what the other party said just before; empty for none
 * @param before what both said shortly before
 * @param text what was said
 * @param marks what is personal in it
 */
record MarkedLine(String justBefore, String before, String text, List<PersonalSpan> marks) {
    private static final Pattern MARK = Pattern.compile("\\[([nap])\\|([^]]+)]");

    /** All lines of a file beside this class; what is said to and fro without another line between is one talk. */
    static List<MarkedLine> of(String file) throws IOException {
        List<MarkedLine> lines = new ArrayList<>();
        Memory talk = new Memory();
        boolean answer = false;
        for (String line : read(file)
                .lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .toList()) {
            if (line.startsWith("> ")) {
                talk.add(line.substring(2));
                answer = true;
                continue;
            }
            talk = answer ? talk : new Memory();
            lines.add(of(talk.last(), talk.all(), line));
            talk.add(lines.get(lines.size() - 1).text());
            answer = false;
        }
        return lines;
    }

    private static String read(String file) throws IOException {
        try (InputStream in = MarkedLine.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static MarkedLine of(String justBefore, String before, String marked) {
        StringBuilder text = new StringBuilder();
        List<PersonalSpan> marks = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        int done = 0;
        while (mark.find()) {
            text.append(marked.substring(done, mark.start()));
            int from = text.length();
            text.append(mark.group(2));
            marks.add(new PersonalSpan(kind(mark.group(1)), from, text.length()));
            done = mark.end();
        }
        return new MarkedLine(
                justBefore, before, text.append(marked.substring(done)).toString(), marks);
    }

    private static PersonalKind kind(String letter) {
        return switch (letter) {
            case "n" -> PersonalKind.NUMBER;
            case "a" -> PersonalKind.ADDRESS;
            default -> PersonalKind.NAME;
        };
    }

    /** What Masked makes of it, after what was said before. */
    String masked() {
        return Masked.text(text, PersonalData.in(text, justBefore, before));
    }

    /** Whether nothing of that mark can be read any more. */
    boolean hides(PersonalSpan mark) {
        return masked().substring(mark.from(), mark.to()).chars().allMatch(c -> c == Masked.SIGN || c == ' ');
    }

    /** Characters that are hidden and need not be. */
    long hiddenInVain() {
        String masked = masked();
        return java.util.stream.IntStream.range(0, text.length())
                .filter(i -> masked.charAt(i) == Masked.SIGN)
                .filter(i -> marks.stream().noneMatch(mark -> mark.holds(i)))
                .count();
    }

    @Override
    public String toString() {
        return (justBefore.isEmpty() ? "" : justBefore + " → ") + text + " → " + masked();
    }
}
