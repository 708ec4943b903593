package io.hotlineqa.dashboards.trust;

import io.hotlineqa.dashboards.web.Address;
import io.hotlineqa.dashboards.web.Show;
import io.hotlineqa.store.call.Counted;
import io.hotlineqa.store.report.WordsAsked;
import io.hotlineqa.store.report.WordsAsked.Given;
import io.hotlineqa.store.report.WordsAsked.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Which words of people an address asks for: those behind a number. What it leaves out narrows nothing.
 *
 * @param rule the rule that they are about
 * @param said what they say
 * @param given when they were given
 * @param agent an agent's id
 * @param sure tenths of the match's confidence, 0 to 9
 * @param shift eight hours each in which the call started, 0 to 2
 * @param hearing tenths of the recogniser's mean confidence in the call, 0 to 9
 * @param team a team
 * @param topic what the call is about
 * @param from first day of the call
 * @param to last day of the call
 * @param page 0 for the first
 */
public record VerdictRequest(
        String rule,
        Said said,
        Given given,
        String agent,
        Integer sure,
        Integer shift,
        Integer hearing,
        String team,
        String topic,
        @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) LocalDate to,
        Integer page) {
    /** All of them. */
    public static final VerdictRequest ALL =
            new VerdictRequest("", null, null, "", null, null, null, "", "", null, null, 0);

    public VerdictRequest {
        rule = orEmpty(rule);
        agent = orEmpty(agent);
        team = orEmpty(team);
        topic = orEmpty(topic);
        page = page == null ? 0 : Math.max(page, 0);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }

    public VerdictRequest about(String ruleId) {
        return new VerdictRequest(ruleId, said, given, agent, sure, shift, hearing, team, topic, from, to, 0);
    }

    public VerdictRequest saying(Said word) {
        return new VerdictRequest(rule, word, given, agent, sure, shift, hearing, team, topic, from, to, 0);
    }

    /** Those of which drift is counted. */
    public VerdictRequest given(Given when) {
        return new VerdictRequest(rule, said, when, agent, sure, shift, hearing, team, topic, from, to, 0);
    }

    public VerdictRequest by(String agentId) {
        return new VerdictRequest(rule, said, given, agentId, sure, shift, hearing, team, topic, from, to, 0);
    }

    public VerdictRequest matched(int tenth) {
        return new VerdictRequest(rule, said, given, agent, tenth, shift, hearing, team, topic, from, to, 0);
    }

    public VerdictRequest inShift(int number) {
        return new VerdictRequest(rule, said, given, agent, sure, number, hearing, team, topic, from, to, 0);
    }

    public VerdictRequest heard(int tenth) {
        return new VerdictRequest(rule, said, given, agent, sure, shift, tenth, team, topic, from, to, 0);
    }

    public VerdictRequest among(String ofTeam, String ofTopic) {
        return new VerdictRequest(rule, said, given, agent, sure, shift, hearing, ofTeam, ofTopic, from, to, 0);
    }

    public VerdictRequest within(LocalDate first, LocalDate last) {
        return new VerdictRequest(rule, said, given, agent, sure, shift, hearing, team, topic, first, last, 0);
    }

    WordsAsked asked() {
        return new WordsAsked(
                rule,
                said,
                given,
                agent,
                sure,
                start(from),
                start(to == null ? null : to.plusDays(1)),
                new Counted(null, "", "", team, topic, shift, hearing));
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Show.ZONE).toInstant();
    }

    /** Where they are listed. */
    public String address() {
        return at(page);
    }

    /** Another page of them. */
    public String at(int number) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("rule", rule);
        values.put("said", text(said));
        values.put("given", text(given));
        values.put("agent", agent);
        values.put("sure", text(sure));
        values.put("shift", text(shift));
        values.put("hearing", text(hearing));
        values.put("team", team);
        values.put("topic", topic);
        values.put("from", text(from));
        values.put("to", text(to));
        values.put("page", number == 0 ? "" : String.valueOf(number));
        return Address.of("/trust/verdicts", values);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
