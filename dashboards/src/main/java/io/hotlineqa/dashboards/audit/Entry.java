package io.hotlineqa.dashboards.audit;

import io.hotlineqa.store.audit.AuditEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * A line of the log. The rows themselves are chained and never change: they are put into words here.
 *
 * @param event what happened
 * @param kind what it happened to, as the end of a message's key, such as {@code call}; null for what has no kind, such as a
 *     user
 * @param which of that kind, a call by the switchboard's number; empty where there is only one
 * @param detail in the reader's language, without the personal data that people typed into their reasons
 */
record Entry(AuditEvent event, String kind, String which, String detail) {
    private static final Pattern SUBJECT =
            Pattern.compile("(call|caller|clip|double review|drop|file|incident|plan|playlist|report|sample) (\\S.*)");

    private static final Pattern ONLY_ONE = Pattern.compile("assignments|calls|search|settings|verdicts");
    private static final Pattern CALL = Pattern.compile("call (\\d{1,18})");

    /** @param numbers of the calls that are still there, by their ids */
    static Entry of(AuditEvent event, Map<Long, String> numbers, String detail) {
        Matcher subject = SUBJECT.matcher(event.subject());
        if (!subject.matches()) {
            boolean only = ONLY_ONE.matcher(event.subject()).matches();
            return new Entry(event, only ? event.subject() : null, "", detail);
        }
        String which = subject.group(2);
        return switch (subject.group(1)) {
            case "call" -> ofCall(event, which, numbers, detail);
            case "drop" -> new Entry(event, "drop", which.replaceAll(".*/(?=.)", ""), detail);
            default -> new Entry(event, subject.group(1).replace(' ', '-'), which, detail);
        };
    }

    private static Entry ofCall(AuditEvent event, String id, Map<Long, String> numbers, String detail) {
        String number = calls(event)
                .mapToObj(numbers::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (number == null) {
            return new Entry(event, "call.gone", id, detail);
        }
        return new Entry(event, "call", number, detail.equals(number) ? "" : detail);
    }

    /** The ids of the stored calls that these events happened to. */
    static List<Long> calls(List<AuditEvent> events) {
        return events.stream().flatMapToLong(Entry::calls).boxed().toList();
    }

    private static LongStream calls(AuditEvent event) {
        Matcher call = CALL.matcher(event.subject());
        return call.matches() ? LongStream.of(Long.parseLong(call.group(1))) : LongStream.empty();
    }

    /** Whether it happened to a call. */
    public boolean isOfCall() {
        return kind != null && kind.startsWith("call") && !kind.equals("calls") && !kind.equals("caller");
    }

    /** What the filter takes for whatever else happened to the same. */
    public String asked() {
        return "call".equals(kind) ? which : event.subject();
    }
}
