package io.hotlineqa.dashboards.queue;

import io.hotlineqa.dashboards.web.Address;
import io.hotlineqa.dashboards.web.Show;
import io.hotlineqa.store.call.Bounds;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallQueue;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.settings.SettingValues;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What the address of the list asks for; what it leaves out takes the default. A call that is opened from the list carries
 * it along, so that the next one is the next of the same list.
 *
 * @param tab the list; null for the first one of the reader
 * @param q part of a call id or of an agent's id or name
 * @param rule a rule violated
 * @param agent an agent's id
 * @param line the switchboard's queue
 * @param from first day
 * @param to last day
 * @param least fewest points
 * @param most most points
 * @param weekday on which they started, 1 Monday to 7 Sunday
 * @param hour in which they started
 * @param sort the order
 * @param page 0 for the first
 */
public record QueueRequest(
        CallQueue tab,
        String q,
        String rule,
        String agent,
        String line,
        @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) LocalDate to,
        Double least,
        Double most,
        Integer weekday,
        Integer hour,
        CallSort sort,
        Integer page) {
    public QueueRequest {
        q = orEmpty(q);
        rule = orEmpty(rule);
        agent = orEmpty(agent);
        line = orEmpty(line);
        sort = sort == null ? CallSort.NEWEST : sort;
        page = page == null ? 0 : Math.max(page, 0);
    }

    /** The list; the calls below the threshold where none is named. */
    @Override
    public CallQueue tab() {
        return tab == null ? CallQueue.BELOW : tab;
    }

    /** Whether it names a list of calls with few points. */
    boolean isOfScores() {
        return tab != null && tab.tellsOfScores();
    }

    /** The same without anything that tells of scores: no such list, neither asked for nor in their order. */
    public QueueRequest withoutScores() {
        CallQueue list = tab().tellsOfScores() ? CallQueue.ALL : tab;
        CallSort unscored = tellsOfScores(sort) ? CallSort.NEWEST : sort;
        return new QueueRequest(list, q, rule, agent, line, from, to, null, null, weekday, hour, unscored, page);
    }

    /** Whether a list in that order tells which of its calls have more points. */
    static boolean tellsOfScores(CallSort sort) {
        return sort == CallSort.SCORE || sort == CallSort.REVIEWS;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }

    /** The calls that it asks for. */
    public CallFilter filter(String user, SettingValues settings) {
        return CallFilter.of(tab())
                .with(q)
                .violating(rule)
                .by(agent)
                .within(bounds())
                .as(user, settings);
    }

    /** Times, scores and the switchboard's queue. */
    public Bounds bounds() {
        return new Bounds(start(from), start(to == null ? null : to.plusDays(1)), least, most, line, weekday, hour);
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Show.ZONE).toInstant();
    }

    /** Whether some filter is in use. */
    public boolean isNarrowed() {
        return Stream.of(from, to, least, most, weekday, hour).anyMatch(Objects::nonNull)
                || !(q + rule + agent + line).isEmpty();
    }

    /** The same list, as the end of an address: {@code ?tab=BELOW&sort=SCORE}. */
    public String query() {
        return query(Map.of());
    }

    /** Another page of it. */
    public String at(int number) {
        return query(Map.of("page", String.valueOf(number)));
    }

    /** The same filters on another list, from its first page. */
    public String on(CallQueue other) {
        return query(Map.of("tab", other.name(), "page", "0"));
    }

    private String query(Map<String, String> changed) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("tab", tab().name());
        values.put("q", q);
        values.put("rule", rule);
        values.put("agent", agent);
        values.put("line", line);
        values.put("from", from == null ? "" : from.toString());
        values.put("to", to == null ? "" : to.toString());
        values.put("least", number(least));
        values.put("most", number(most));
        values.put("weekday", weekday == null ? "" : weekday.toString());
        values.put("hour", hour == null ? "" : hour.toString());
        values.put("sort", sort == CallSort.NEWEST ? "" : sort.name());
        values.put("page", page == 0 ? "" : page.toString());
        values.putAll(changed);
        values.remove("page", "0");
        return Address.of("", values);
    }

    private static String number(Double value) {
        return value == null ? "" : value == Math.rint(value) ? String.valueOf(value.longValue()) : value.toString();
    }
}
