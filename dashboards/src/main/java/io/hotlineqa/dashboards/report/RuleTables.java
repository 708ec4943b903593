package io.hotlineqa.dashboards.report;

import static java.util.Comparator.comparingDouble;

import io.hotlineqa.dashboards.trust.VerdictsBehind;
import io.hotlineqa.store.call.Calls;
import io.hotlineqa.store.call.Found;
import io.hotlineqa.store.report.GroupShare;
import io.hotlineqa.store.report.Proportion;
import io.hotlineqa.store.report.ReportGroup;
import io.hotlineqa.store.report.Reports;
import io.hotlineqa.store.report.RuleCounts;
import io.hotlineqa.store.report.WordsAsked.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What each rule found, beside the period before; and one rule over time and by agent. */
final class RuleTables implements Part {
    private static final Proportion NONE = new Proportion(0, 0);

    private final Reports reports;
    private final Calls calls;

    RuleTables(Reports reports, Calls calls) {
        this.reports = reports;
        this.calls = calls;
    }

    @Override
    public List<Table> tables(Question q) {
        List<Table> tables = new ArrayList<>(List.of(compared(q)));
        if (!q.asked().rule().isEmpty()) {
            tables.add(trend(q));
            if (q.reader().names() && q.agent().isEmpty()) {
                tables.add(agents(q));
            }
        }
        return tables;
    }

    /** The rules that found anything, those that became more frequent first. */
    Table compared(Question q) {
        Map<String, RuleCounts> before =
                reports.rules(q.scopeBefore()).stream().collect(Collectors.toMap(RuleCounts::ruleId, rule -> rule));
        List<Pair> rules = reports.rules(q.scope()).stream()
                .map(rule -> new Pair(rule, before.get(rule.ruleId())))
                .filter(rule -> rule.found().hits() + rule.foundBefore().hits() > 0)
                .sorted(comparingDouble((Pair rule) -> -rule.change()))
                .toList();
        return new Table(
                "rules",
                q.words().say("rules"),
                q.words().say("rules.about"),
                columns(q),
                rules.stream().map(rule -> row(rule, q)).toList());
    }

    private record Pair(RuleCounts now, RuleCounts before) {
        Proportion found() {
            return now.found();
        }

        Proportion foundBefore() {
            return before == null ? NONE : before.found();
        }

        /** What is not known before counts as nothing before. */
        double change() {
            double then = foundBefore().isKnown() ? foundBefore().value() : 0;
            return (found().isKnown() ? found().value() : 0) - then;
        }
    }

    private static List<Column> columns(Question q) {
        Words words = q.words();
        List<Column> columns = new ArrayList<>(List.of(
                Column.words(words.say("rule")),
                Column.count(words.say("found")),
                Column.count(words.say("judged")),
                Column.percent(words.say("share.found")).as("lying"),
                Column.words(words.say("interval")),
                Column.count(words.say("found.before")),
                Column.percent(words.say("share.found.before")).as("lying"),
                Column.measure(words.say("change")),
                Column.words(words.say("verdict"))));
        if (q.reader().judges()) {
            columns.add(Column.count(words.say("right")));
            columns.add(Column.count(words.say("wrong")));
        }
        return columns;
    }

    private static List<Cell> row(Pair rule, Question q) {
        Words words = q.words();
        String id = rule.now().ruleId();
        String now = q.calls().violating(id).address();
        String before = q.callsBefore().violating(id).address();
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(words.rule(id)).to(toRule(q, id)),
                Cell.of(rule.found().hits()).to(now),
                Cell.of(rule.found().of())
                        .to(q.calls().violating(id).having(Found.JUDGED).address()),
                words.percent(rule.found()).to(now),
                words.interval(rule.found()),
                Cell.of(rule.foundBefore().hits()).to(before),
                words.percent(rule.foundBefore()).to(before),
                words.change(rule.found().value() * 100, rule.foundBefore().value() * 100, "%"),
                words.verdict(rule.found(), rule.foundBefore())));
        if (q.reader().judges()) {
            VerdictsBehind told = verdicts(q).with("rule", id);
            row.add(Cell.of(rule.now().right()).to(told.with("said", Said.RIGHT).address()));
            row.add(Cell.of(rule.now().wrong()).to(told.with("said", Said.WRONG).address()));
        }
        return row;
    }

    /** People's words on the calls that a report counts. */
    static VerdictsBehind verdicts(Question q) {
        ReportRequest asked = q.asked();
        return VerdictsBehind.ALL
                .with("from", q.period().from())
                .with("to", q.period().to())
                .with("agent", asked.agent())
                .with("team", asked.team())
                .with("topic", asked.topic());
    }

    private static String toRule(Question q, String rule) {
        ReportRequest asked = q.asked();
        return new ReportRequest(
                        Section.RULES, asked.from(), asked.to(), asked.agent(), asked.team(), asked.topic(), rule)
                .at("/report");
    }

    private Table trend(Question q) {
        Words words = q.words();
        String rule = q.asked().rule();
        return new Table(
                "rule-trend",
                words.say("rule.trend", words.rule(rule)),
                words.say("rule.trend.about"),
                shareColumns(words, words.say("step." + q.period().step()), "line"),
                reports.rule(q.scope(), rule, q.period().step()).stream()
                        .map(step -> shareRow(
                                step,
                                q,
                                Cell.of(step.group()),
                                q.calls().violating(rule).during(q.period().step(step.group()))))
                        .toList());
    }

    private Table agents(Question q) {
        Words words = q.words();
        String rule = q.asked().rule();
        List<GroupShare> agents = reports.rule(q.scope(), rule, ReportGroup.AGENT);
        Map<String, String> names =
                calls.agentNames(agents.stream().map(GroupShare::group).toList());
        return new Table(
                "rule-agents",
                words.say("rule.agents", words.rule(rule)),
                words.say("rule.agents.about"),
                shareColumns(words, words.say("by.AGENT"), "column"),
                agents.stream()
                        .sorted(comparingDouble(
                                (GroupShare agent) -> -agent.share().low()))
                        .map(agent -> shareRow(
                                agent,
                                q,
                                Cell.of(words.agent(names.get(agent.group()), agent.group()))
                                        .to(
                                                agent.group().isEmpty()
                                                        ? null
                                                        : q.asked().with("agent", agent.group())),
                                q.calls().violating(rule).by(CallsBehind.orNone(agent.group()))))
                        .toList());
    }

    private static List<Column> shareColumns(Words words, String first, String series) {
        return List.of(
                Column.words(first),
                Column.count(words.say("found")),
                Column.count(words.say("judged")),
                Column.percent(words.say("share.found")).as(series),
                Column.words(words.say("interval")));
    }

    private static List<Cell> shareRow(GroupShare group, Question q, Cell name, CallsBehind calls) {
        Words words = q.words();
        String behind = calls.address();
        return List.of(
                name,
                Cell.of(group.share().hits()).to(behind),
                Cell.of(group.share().of()).to(calls.having(Found.JUDGED).address()),
                words.percent(group.share()).to(behind),
                words.interval(group.share()));
    }
}
