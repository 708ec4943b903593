package io.hotlineqa.dashboards.report;

import io.hotlineqa.dashboards.trust.VerdictsBehind;
import io.hotlineqa.store.call.Counted;
import io.hotlineqa.store.call.Found;
import io.hotlineqa.store.report.GroupFigures;
import io.hotlineqa.store.report.GroupShare;
import io.hotlineqa.store.report.Proportion;
import io.hotlineqa.store.report.ReportGroup;
import io.hotlineqa.store.report.Reports;
import io.hotlineqa.store.report.WordsAsked.Said;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether the machine accuses some more often than others, and whether it is wrong more often there. */
final class Fairness implements Part {
    private static final Proportion NONE = new Proportion(0, 0);

    private final Reports reports;

    Fairness(Reports reports) {
        this.reports = reports;
    }

    @Override
    public List<Table> tables(Question q) {
        return List.of(table(ReportGroup.AGENT, q), table(ReportGroup.SHIFT, q), table(ReportGroup.HEARING, q));
    }

    private Table table(ReportGroup by, Question q) {
        Words words = q.words();
        Map<String, Proportion> overturned = reports.overturned(q.scope(), by).stream()
                .collect(Collectors.toMap(GroupShare::group, GroupShare::share));
        List<GroupFigures> groups = reports.groups(q.scope(), by);
        Proportion hits = all(groups.stream().map(GroupFigures::accusedShare).toList());
        Proportion wrong = all(List.copyOf(overturned.values()));
        return new Table(
                "fairness-" + by.name().toLowerCase(Locale.ROOT),
                words.say("fairness." + by),
                words.say("fairness.about", Words.FEW),
                columns(words, by),
                groups.stream()
                        .map(group -> row(group, overturned.getOrDefault(group.group(), NONE), hits, wrong, by, q))
                        .toList());
    }

    private static Proportion all(List<Proportion> shares) {
        return new Proportion(
                shares.stream().mapToLong(Proportion::hits).sum(),
                shares.stream().mapToLong(Proportion::of).sum());
    }

    private static List<Column> columns(Words words, ReportGroup by) {
        return List.of(
                Column.words(words.say("by." + by)),
                Column.count(words.say("calls")),
                Column.count(words.say("accused")),
                Column.percent(words.say("accusedShare")).as("column"),
                Column.words(words.say("interval")),
                Column.words(words.say("against.all")),
                Column.count(words.say("told")),
                Column.count(words.say("wrong")),
                Column.percent(words.say("wrongShare")).as("column"),
                Column.words(words.say("interval")),
                Column.words(words.say("against.all")));
    }

    private static List<Cell> row(
            GroupFigures group, Proportion overturned, Proportion hits, Proportion wrong, ReportGroup by, Question q) {
        Words words = q.words();
        CallsBehind calls = calls(group.group(), by, q);
        String accused = calls.having(Found.ANY).address();
        VerdictsBehind told = told(group.group(), by, q);
        String wrongs = told.with("said", Said.WRONG).address();
        return List.of(
                Cell.of(name(group, by, words)),
                Cell.of(group.calls()).to(calls.address()),
                Cell.of(group.accused()).to(accused),
                words.percent(group.accusedShare()).to(accused),
                words.interval(group.accusedShare()),
                Cell.of(against(group.accusedShare(), hits, words)),
                Cell.of(overturned.of()).to(told.with("said", Said.TOLD).address()),
                Cell.of(overturned.hits()).to(wrongs),
                words.percent(overturned).to(wrongs),
                words.interval(overturned),
                Cell.of(against(overturned, wrong, words)));
    }

    /** Whether the share of one group can be told from that of all. */
    private static String against(Proportion one, Proportion all, Words words) {
        if (!one.isKnown()) {
            return "";
        }
        if (one.of() < Words.FEW) {
            return words.say("few");
        }
        if (one.low() > all.value()) {
            return words.say("above");
        }
        return one.high() < all.value() ? words.say("below") : words.say("like.all");
    }

    private static String name(GroupFigures group, ReportGroup by, Words words) {
        return switch (by) {
            case SHIFT -> words.shift(number(group.group()));
            case HEARING -> words.tenth(number(group.group()));
            default -> words.agent(group.name(), group.group());
        };
    }

    private static CallsBehind calls(String group, ReportGroup by, Question q) {
        return switch (by) {
            case AGENT -> q.calls().by(CallsBehind.orNone(group));
            case SHIFT -> q.calls().with("shift", number(group));
            default -> q.calls().with("hearing", number(group));
        };
    }

    private static VerdictsBehind told(String group, ReportGroup by, Question q) {
        VerdictsBehind all = RuleTables.verdicts(q);
        return switch (by) {
            case AGENT -> all.with("agent", CallsBehind.orNone(group));
            case SHIFT -> all.with("shift", number(group));
            default -> all.with("hearing", number(group));
        };
    }

    /** Which shift or tenth a group is. */
    private static int number(String group) {
        return group.isEmpty() ? Counted.UNKNOWN : Integer.parseInt(group);
    }
}
