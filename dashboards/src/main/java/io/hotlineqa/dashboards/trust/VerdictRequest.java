package io.hotlineqa.dashboards.trust;

import io.hotlineqa.dashboards.web.Day;
import io.hotlineqa.store.call.Counted;
import io.hotlineqa.store.report.WordsAsked;
import io.hotlineqa.store.report.WordsAsked.Given;
import io.hotlineqa.store.report.WordsAsked.Said;
import java.time.LocalDate;
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

    WordsAsked asked() {
        return new WordsAsked(
                rule,
                said,
                given,
                agent,
                sure,
                Day.start(from),
                Day.end(to),
                new Counted(null, "", "", team, topic, shift, hearing));
    }

    /** Another page of them. */
    public String at(int number) {
        return VerdictsBehind.ALL
                .with("rule", rule)
                .with("said", said)
                .with("given", given)
                .with("agent", agent)
                .with("sure", sure)
                .with("shift", shift)
                .with("hearing", hearing)
                .with("team", team)
                .with("topic", topic)
                .with("from", from)
                .with("to", to)
                .with("page", number == 0 ? null : number)
                .address();
    }
}
