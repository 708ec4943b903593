package io.hotlineqa.dashboards.report;

import io.hotlineqa.dashboards.incidents.IncidentsRequest;
import io.hotlineqa.store.incident.IncidentCount;
import io.hotlineqa.store.query.Field;
import io.hotlineqa.store.query.Has;
import io.hotlineqa.store.report.EmergencyCount;
import io.hotlineqa.store.report.Proportion;
import io.hotlineqa.store.report.Reports;
import io.hotlineqa.store.report.RuleCounts;
import java.util.ArrayList;
import java.util.List;

/** Emergencies, rings, callbacks, who was asked first, and what several calls show together. */
final class Handling implements Part {
    private static final List<String> RINGS = List.of("ring-answer", "answer-delay", "agent-hangup");
    private static final List<String> CALLBACKS = List.of(
            "callback-hours",
            "callback-on-time",
            "callback-fee",
            "callback-solved",
            "callback-satisfied",
            "callback-why",
            "callback-suggestions",
            "callback-again",
            "callback-free",
            "callback-apology");
    private static final List<String> FIRST_ASKED =
            List.of("first-asker", "first-asker-contact", "bare-referral", "reply-time", "brush-off", "details");

    private final Reports reports;

    Handling(Reports reports) {
        this.reports = reports;
    }

    @Override
    public List<Table> tables(Question q) {
        List<RuleCounts> rules = reports.rules(q.scope());
        List<Table> tables = new ArrayList<>(List.of(
                emergencies(q),
                outcomes("rings", RINGS, rules, q),
                outcomes("callbacks", CALLBACKS, rules, q),
                outcomes("first-asked", FIRST_ASKED, rules, q)));
        if (q.reader().judges() && q.agent().isEmpty()) {
            tables.add(incidents(q));
        }
        return tables;
    }

    /** The address of the calls of people who smell gas and the like among these. */
    static String emergencies(CallsBehind calls) {
        return calls.with(new Has(Field.EMERGENCY, "yes")).address();
    }

    private Table emergencies(Question q) {
        Words words = q.words();
        EmergencyCount now = reports.emergencies(q.scope());
        Proportion reviewed = new Proportion(now.reviewed(), now.calls());
        String behind = emergencies(q.calls());
        String published = q.calls()
                .with(new Has(Field.EMERGENCY, "yes"))
                .with(new Has(Field.REVIEWED, "yes"))
                .address();
        return new Table(
                "emergencies",
                words.say("emergencies"),
                words.say("emergencies.about"),
                List.of(
                        Column.count(words.say("calls")),
                        Column.count(words.say("published")),
                        Column.percent(words.say("share"))),
                List.of(List.of(
                        Cell.of(now.calls()).to(behind),
                        Cell.of(now.reviewed()).to(published),
                        words.percent(reviewed))));
    }

    private static Table outcomes(String id, List<String> ids, List<RuleCounts> rules, Question q) {
        Words words = q.words();
        return new Table(
                id,
                words.say(id),
                words.say(id + ".about"),
                List.of(
                        Column.words(words.say("rule")),
                        Column.count(words.other("call.outcome.PASSED")),
                        Column.count(words.other("call.outcome.VIOLATED")),
                        Column.count(words.other("call.outcome.CONFIRM")),
                        Column.count(words.other("call.outcome.NOT_JUDGED")),
                        Column.percent(words.say("share.found")).as("lying"),
                        Column.words(words.say("interval"))),
                rules.stream()
                        .filter(rule -> ids.contains(rule.ruleId()) && isOfAny(rule))
                        .map(rule -> outcome(rule, q))
                        .toList());
    }

    /** Whether the rule was about any of the calls: a row of zeros says nothing. */
    private static boolean isOfAny(RuleCounts rule) {
        return rule.passed() + rule.violated() + rule.toConfirm() + rule.notJudged() > 0;
    }

    private static List<Cell> outcome(RuleCounts rule, Question q) {
        Words words = q.words();
        return List.of(
                Cell.of(words.rule(rule.ruleId())),
                Cell.of(rule.passed()).to(having(rule, "PASSED", q)),
                Cell.of(rule.violated()).to(having(rule, "VIOLATED", q)),
                Cell.of(rule.toConfirm()).to(having(rule, "REVIEW", q)),
                Cell.of(rule.notJudged()).to(having(rule, "NOT_JUDGED", q)),
                words.percent(rule.found()),
                words.interval(rule.found()));
    }

    private static String having(RuleCounts rule, String outcome, Question q) {
        return q.calls()
                .with(new Has(Field.RULE, rule.ruleId() + "=" + outcome))
                .address();
    }

    private Table incidents(Question q) {
        Words words = q.words();
        return new Table(
                "incidents",
                words.say("incidents"),
                words.say("incidents.about"),
                List.of(
                        Column.words(words.say("incident")),
                        Column.words(words.say("incident.state")),
                        Column.count(words.say("incident.count"))),
                reports.incidents(q.period().calls()).stream()
                        .map(count -> incident(count, q))
                        .toList());
    }

    private static List<Cell> incident(IncidentCount count, Question q) {
        Words words = q.words();
        IncidentsRequest behind = new IncidentsRequest(
                count.kind(),
                count.state(),
                false,
                q.period().from(),
                q.period().to(),
                0);
        return List.of(
                Cell.of(words.other("incidents.kind." + count.kind())),
                Cell.of(words.other("incidents.state." + count.kind() + "." + count.state())),
                Cell.of(count.incidents()).to(behind.address()));
    }
}
