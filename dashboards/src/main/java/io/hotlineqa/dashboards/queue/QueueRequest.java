package io.hotlineqa.dashboards.queue;

import io.hotlineqa.dashboards.web.Address;
import io.hotlineqa.dashboards.web.Day;
import io.hotlineqa.store.call.Bounds;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallQueue;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.call.Counted;
import io.hotlineqa.store.call.Found;
import io.hotlineqa.store.settings.SettingValues;
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
 * @param found what was found in them
 * @param why the key of the reason for which the rule could not be judged
 * @param drop the drop that they came in
 * @param team a team
 * @param topic what they are about
 * @param shift eight hours each, 0 to 2
 * @param hearing tenths of the recogniser's mean confidence, 0 to 9
 * @param sort the order
 * @param page 0 for the first
 * @param search the end of the address of the search that a call was opened from; empty when it was a list of the queue
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
        Found found,
        String why,
        String drop,
        String team,
        String topic,
        Integer shift,
        Integer hearing,
        CallSort sort,
        Integer page,
        String search) {
    public QueueRequest {
        q = orEmpty(q);
        rule = orEmpty(rule);
        agent = orEmpty(agent);
        line = orEmpty(line);
        why = orEmpty(why);
        drop = orEmpty(drop);
        team = orEmpty(team);
        topic = orEmpty(topic);
        sort = sort == null ? CallSort.NEWEST : sort;
        page = page == null ? 0 : Math.max(page, 0);
        search = orEmpty(search);
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
        return new QueueRequest(
                list, q, rule, agent, line, from, to, null, null, weekday, hour, found, why, drop, "", topic, shift,
                hearing, unscored, page, search);
    }

    /** Whether it asks for calls by what people said of them. */
    boolean isOfVerdicts() {
        return found != null && found.tellsOfVerdicts();
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
                .counting(counted())
                .as(user, settings);
    }

    /** What only numbers on pages of figures ask for. */
    Counted counted() {
        return new Counted(found, why, drop, team, topic, shift, hearing);
    }

    /** Whether it does, so that the page says what it lists. */
    public boolean isCounted() {
        return !counted().equals(Counted.ALL);
    }

    /** Times, scores and the switchboard's queue. */
    public Bounds bounds() {
        return new Bounds(Day.start(from), Day.end(to), least, most, line, weekday, hour);
    }

    /** Whether some filter is in use. */
    public boolean isNarrowed() {
        return Stream.of(from, to, least, most, weekday, hour).anyMatch(Objects::nonNull)
                || !(q + rule + agent + line).isEmpty()
                || isCounted();
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
        values.putAll(behind());
        values.put("sort", sort == CallSort.NEWEST ? "" : sort.name());
        values.put("page", page == 0 ? "" : page.toString());
        values.put("search", search);
        values.putAll(changed);
        values.remove("page", "0");
        return Address.of("", values);
    }

    /** What only numbers ask for, by its name in the address; what is not asked for is empty. */
    public Map<String, String> behind() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("found", found == null ? "" : found.name());
        values.put("why", why);
        values.put("drop", drop);
        values.put("team", team);
        values.put("topic", topic);
        values.put("shift", shift == null ? "" : shift.toString());
        values.put("hearing", hearing == null ? "" : hearing.toString());
        return values;
    }

    private static String number(Double value) {
        return value == null ? "" : value == Math.rint(value) ? String.valueOf(value.longValue()) : value.toString();
    }
}
