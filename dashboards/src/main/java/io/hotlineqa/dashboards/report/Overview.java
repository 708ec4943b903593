package io.hotlineqa.dashboards.report;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingLong;

import io.hotlineqa.store.call.Found;
import io.hotlineqa.store.report.GroupFigures;
import io.hotlineqa.store.report.Proportion;
import io.hotlineqa.store.report.ReportGroup;
import io.hotlineqa.store.report.Reports;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Calls and scores: altogether, over time, and of each agent, team and topic. */
final class Overview implements Part {
    private final Reports reports;
    private final KeyFigures figures;
    private final RuleTables rules;

    Overview(Reports reports, RuleTables rules) {
        this.reports = reports;
        this.figures = new KeyFigures(reports);
        this.rules = rules;
    }

    @Override
    public List<Table> tables(Question q) {
        List<Table> tables = new ArrayList<>(List.of(figures.table(q), trend(q)));
        if (!q.agent().isEmpty()) {
            tables.add(rules.compared(q));
        } else if (q.reader().names()) {
            tables.add(agents(q));
            tables.add(teams(q));
        }
        tables.add(topics(q));
        return tables;
    }

    private Table trend(Question q) {
        Words words = q.words();
        List<Column> columns = new ArrayList<>(List.of(
                Column.words(words.say("step." + q.period().step())),
                Column.count(words.say("calls")).as("bar")));
        if (q.reader().scores()) {
            columns.add(Column.measure(words.say("mean")).as("line"));
            columns.add(Column.words(words.say("interval")));
            columns.add(Column.measure(words.say("human")).as("line"));
        }
        columns.add(Column.count(words.say("violating")));
        columns.add(Column.percent(words.say("violatingShare")).as("line"));
        columns.add(Column.words(words.say("interval")));
        return new Table(
                "trend",
                words.say("trend"),
                words.say("trend.about"),
                columns,
                reports.groups(q.scope(), q.period().step()).stream()
                        .map(step -> step(step, q))
                        .toList());
    }

    private static List<Cell> step(GroupFigures step, Question q) {
        Words words = q.words();
        CallsBehind calls = q.calls().during(q.period().step(step.group()));
        String behind = calls.address();
        String violating = calls.having(Found.VIOLATED).address();
        List<Cell> row = new ArrayList<>(
                List.of(Cell.of(step.group()), Cell.of(step.calls()).to(behind)));
        if (q.reader().scores()) {
            row.add(words.mean(step.meanScore(), step.margin()).to(behind));
            row.add(words.meanInterval(step.meanScore(), step.margin()));
            row.add(words.mean(step.meanHuman()).to(calls.published().address()));
        }
        row.add(Cell.of(step.violating()).to(violating));
        row.add(words.percent(step.violatingShare()).to(violating));
        row.add(words.interval(step.violatingShare()));
        return row;
    }

    private Table agents(Question q) {
        return compared(
                "agents",
                ReportGroup.AGENT,
                q,
                agent -> Cell.of(q.words().agent(agent.any().name(), agent.group()), null)
                        .to(agent.group().isEmpty() ? null : q.asked().with("agent", agent.group())),
                agent -> q.calls().by(CallsBehind.orNone(agent.group())));
    }

    private Table teams(Question q) {
        return compared(
                "teams",
                ReportGroup.TEAM,
                q,
                team -> Cell.of(q.words().named(team.group()))
                        .to(team.group().isEmpty() ? null : q.asked().with("team", team.group())),
                team -> q.calls().ofTeam(CallsBehind.orNone(team.group())));
    }

    /** Groups by how their mean score changed, those that fell the most first. */
    private Table compared(
            String id,
            ReportGroup by,
            Question q,
            Function<Compared, Cell> name,
            Function<Compared, CallsBehind> calls) {
        Words words = q.words();
        List<Compared> groups =
                new ArrayList<>(Compared.of(reports.groups(q.scope(), by), reports.groups(q.scopeBefore(), by)));
        groups.sort(comparingDouble(Compared::change).thenComparing(Compared::group));
        return new Table(
                id,
                words.say(id),
                words.say(id + ".about", Words.FEW),
                List.of(
                        Column.words(words.say("by." + by)),
                        Column.count(words.say("calls")),
                        Column.measure(words.say("mean")).as("column"),
                        Column.words(words.say("interval")),
                        Column.count(words.say("calls.before")),
                        Column.measure(words.say("mean.before")).as("column"),
                        Column.measure(words.say("change")),
                        Column.words(words.say("verdict")),
                        Column.percent(words.say("violatingShare")),
                        Column.words(words.say("interval")),
                        Column.percent(words.say("violatingShare.before"))),
                groups.stream()
                        .map(group -> row(group, q, name.apply(group), calls.apply(group)))
                        .toList());
    }

    private static List<Cell> row(Compared group, Question q, Cell name, CallsBehind calls) {
        Words words = q.words();
        CallsBehind callsBefore = calls.during(q.period().before());
        String now = calls.address();
        String before = callsBefore.address();
        double margin = group.now() == null ? Double.NaN : group.now().margin();
        return List.of(
                name,
                Cell.of(group.calls()).to(now),
                words.mean(group.mean(), margin).to(now),
                words.meanInterval(group.mean(), margin),
                Cell.of(group.callsBefore()).to(before),
                words.mean(group.meanBefore()).to(before),
                words.change(group.mean(), group.meanBefore(), ""),
                Cell.of(group.verdict(words)),
                words.percent(group.violating()).to(calls.having(Found.VIOLATED).address()),
                words.interval(group.violating()),
                words.percent(group.violatingBefore())
                        .to(callsBefore.having(Found.VIOLATED).address()));
    }

    private Table topics(Question q) {
        Words words = q.words();
        List<Compared> topics = new ArrayList<>(Compared.of(
                reports.groups(q.scope(), ReportGroup.TOPIC), reports.groups(q.scopeBefore(), ReportGroup.TOPIC)));
        topics.sort(comparingLong(Compared::calls).reversed().thenComparing(Comparator.comparing(Compared::group)));
        Shares shares = new Shares(q, topics);
        return new Table(
                "topics", words.say("topics"), words.say("topics.about"), shares.columns("topic"), shares.rows());
    }

    /** How the calls are shared out to topics. */
    private record Shares(Question q, List<Compared> topics) {
        List<Column> columns(String first) {
            Words words = q.words();
            return List.of(
                    Column.words(words.say(first)),
                    Column.count(words.say("calls")).as("bar"),
                    Column.percent(words.say("share")),
                    Column.words(words.say("interval")),
                    Column.count(words.say("calls.before")),
                    Column.percent(words.say("share.before")),
                    Column.words(words.say("verdict")),
                    Column.percent(words.say("violatingShare")),
                    Column.words(words.say("interval")));
        }

        List<List<Cell>> rows() {
            long all = topics.stream().mapToLong(Compared::calls).sum();
            long before = topics.stream().mapToLong(Compared::callsBefore).sum();
            return topics.stream().map(topic -> row(topic, all, before)).toList();
        }

        private List<Cell> row(Compared topic, long all, long before) {
            Words words = q.words();
            Proportion now = new Proportion(topic.calls(), all);
            Proportion then = new Proportion(topic.callsBefore(), before);
            String name = topic.group();
            CallsBehind calls = q.calls().about(CallsBehind.orNone(name));
            String behind = calls.address();
            String behindBefore = calls.during(q.period().before()).address();
            return List.of(
                    Cell.of(words.named(name))
                            .to(name.isEmpty() ? null : q.asked().with("topic", name)),
                    Cell.of(topic.calls()).to(behind),
                    words.percent(now).to(behind),
                    words.interval(now),
                    Cell.of(topic.callsBefore()).to(behindBefore),
                    words.percent(then).to(behindBefore),
                    words.verdict(now, then),
                    words.percent(topic.violating())
                            .to(calls.having(Found.VIOLATED).address()),
                    words.interval(topic.violating()));
        }
    }
}
