package io.hotlineqa.jobs.drop;

import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.CallBuilder;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.HangupBy;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The columns of {@code calls.csv} and keys of {@code NAME.json}, read into a {@link Call}. A value that can't be read
 * is left out and reported: a broken column never loses the audio.
 */
final class CallFields {
    static final List<String> KNOWN = List.of(
            "file",
            "callId",
            "startedAt",
            "direction",
            "purpose",
            "agentId",
            "agentName",
            "callerNumber",
            "queue",
            "agentChannel",
            "ringSeconds",
            "ringCount",
            "hangupBy",
            "serviceFinishedAt");

    private static final String CONTROL = "[\\p{Cntrl}\\x{D800}-\\x{DFFF}]";
    private static final int SHOWN = 40;
    /** Ids are keys of the database, and those have a limit. */
    private static final int LONGEST_ID = 256;

    private static final int LONGEST_ATTRIBUTE = 4096;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Map<String, String> values;
    private final ZoneId zone;
    private final String place;
    private final Consumer<String> problems;

    /**
     * @param values by column name; blank values count as missing
     * @param zone of times that name none
     * @param place where the values come from, for messages
     * @param problems receives one sentence for each value that can't be read
     */
    CallFields(Map<String, String> values, ZoneId zone, String place, Consumer<String> problems) {
        this.values = new TreeMap<>();
        this.zone = zone;
        this.place = place;
        this.problems = problems;
        values.forEach(this::take);
    }

    /** What no database can hold is left out here, so that one broken value does not stop a night. */
    private void take(String name, String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        String shown = name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
        if (isBroken(name) || isBroken(value)) {
            problems.accept(place + ": " + shown.replaceAll(CONTROL, "?")
                    + " holds control or broken characters; the value is left out");
        } else if (name.length() > LONGEST_ID || value.length() > longest(name)) {
            problems.accept(place + ": " + shown + " has " + value.length() + " characters, more than " + longest(name)
                    + "; the value is left out");
        } else {
            values.put(name, value);
        }
    }

    private static boolean isBroken(String text) {
        return text.codePoints()
                .anyMatch(c -> (Character.isISOControl(c) && !Character.isWhitespace(c))
                        || Character.getType(c) == Character.SURROGATE);
    }

    private static int longest(String name) {
        if (name.equals("file")) {
            return Integer.MAX_VALUE;
        }
        return KNOWN.contains(name) ? LONGEST_ID : LONGEST_ATTRIBUTE;
    }

    /** The call, under {@code defaultId} where the switchboard gave no id. */
    Call call(String defaultId) {
        CallBuilder call = Call.with(values.getOrDefault("callId", defaultId).strip())
                .startedAt(instant("startedAt"))
                .direction(choice("direction", Direction.class))
                .purpose(values.get("purpose"))
                .agentId(values.get("agentId"))
                .agentName(values.get("agentName"))
                .callerNumber(values.get("callerNumber"))
                .queue(values.get("queue"))
                .agentChannel(read("agentChannel", CallFields::channel, "0 (left) or 1 (right)"))
                .ringSeconds(read("ringSeconds", CallFields::seconds, "a number of seconds from 0"))
                .ringCount(read("ringCount", CallFields::count, "a whole number from 0"))
                .hangupBy(choice("hangupBy", HangupBy.class))
                .serviceFinishedAt(instant("serviceFinishedAt"));
        values.forEach((name, value) -> {
            if (!KNOWN.contains(name)) {
                call.attribute(name, value);
            }
        });
        return call.build();
    }

    private <E extends Enum<E>> E choice(String name, Class<E> type) {
        String valid = String.join(
                " or ",
                Arrays.stream(type.getEnumConstants())
                        .map(e -> e.name().toLowerCase(Locale.ROOT))
                        .toList());
        return read(name, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)), valid);
    }

    private Instant instant(String name) {
        return read(
                name, this::instantOf, "an instant such as 2026-11-22T09:10:00+08:00, or a local time without zone");
    }

    private <T> T read(String name, Function<String, T> reader, String valid) {
        String text = values.get(name);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            problems.accept(place + ": " + name + " is '" + text + "', not " + valid + "; the value is left out");
            return null;
        }
    }

    private Instant instantOf(String text) {
        String iso = text.replace('/', '-').replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
        boolean zoned = iso.matches(".*(?:Z|[+-]\\d{2}:?\\d{2})");
        Instant read = zoned
                ? OffsetDateTime.parse(iso.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                        .toInstant()
                : LocalDateTime.parse(iso, DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                        .atZone(zone)
                        .toInstant();
        if (read.isBefore(EARLIEST) || read.isAfter(LATEST)) {
            throw new IllegalArgumentException("no call was ever made then");
        }
        return read;
    }

    private static Integer channel(String text) {
        int channel = Integer.parseInt(text);
        if (channel != 0 && channel != 1) {
            throw new IllegalArgumentException("no channel " + channel);
        }
        return channel;
    }

    private static Double seconds(String text) {
        double seconds = Double.parseDouble(text);
        if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("no duration " + seconds);
        }
        return seconds;
    }

    private static Integer count(String text) {
        int count = Integer.parseInt(text);
        if (count < 0) {
            throw new IllegalArgumentException("no count " + count);
        }
        return count;
    }
}
