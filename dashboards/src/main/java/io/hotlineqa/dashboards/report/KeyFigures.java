package io.hotlineqa.dashboards.report;

import io.hotlineqa.store.call.Found;
import io.hotlineqa.store.report.EmergencyCount;
import io.hotlineqa.store.report.GroupFigures;
import io.hotlineqa.store.report.Proportion;
import io.hotlineqa.store.report.ReportGroup;
import io.hotlineqa.store.report.ReportScope;
import io.hotlineqa.store.report.Reports;
import java.util.ArrayList;
import java.util.List;

/** A dozen figures of this period beside those of the one before. */
final class KeyFigures {
    private final Reports reports;

    KeyFigures(Reports reports) {
        this.reports = reports;
    }

    Table table(Question q) {
        Words words = q.words();
        return new Table(
                "figures",
                words.say("figures"),
                words.say(
                        "figures.about",
                        q.period().before().from(),
                        q.period().before().to()),
                List.of(
                        Column.words(words.say("figure")),
                        Column.measure(words.say("now")),
                        Column.words(words.say("interval")),
                        Column.measure(words.say("before")),
                        Column.measure(words.say("change"))),
                rows(q));
    }

    private List<List<Cell>> rows(Question q) {
        Compared all = new Compared(one(q.scope()), one(q.scopeBefore()));
        if (all.now() == null && all.before() == null) {
            return List.of();
        }
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(calls(all, q));
        if (q.reader().scores()) {
            rows.add(mean(all, q));
            rows.add(human(all, q));
        }
        rows.add(violating(all, q));
        rows.add(coverage(all, q));
        rows.add(length(all, q));
        rows.add(emergencies(q));
        return rows;
    }

    private GroupFigures one(ReportScope scope) {
        return reports.groups(scope, ReportGroup.ALL).stream().findFirst().orElse(null);
    }

    private static List<Cell> calls(Compared all, Question q) {
        return List.of(
                Cell.of(q.words().say("calls")),
                Cell.of(all.calls()).to(q.calls().address()),
                Cell.of(""),
                Cell.of(all.callsBefore()).to(q.callsBefore().address()),
                q.words().change(all.calls(), all.callsBefore()));
    }

    private static List<Cell> mean(Compared all, Question q) {
        Words words = q.words();
        double margin = all.now() == null ? Double.NaN : all.now().margin();
        return List.of(
                Cell.of(words.say("mean")),
                words.mean(all.mean()).to(q.calls().address()),
                words.meanInterval(all.mean(), margin),
                words.mean(all.meanBefore()).to(q.callsBefore().address()),
                words.change(all.mean(), all.meanBefore(), ""));
    }

    private static List<Cell> human(Compared all, Question q) {
        Words words = q.words();
        Double now = all.now() == null ? null : all.now().meanHuman();
        Double before = all.before() == null ? null : all.before().meanHuman();
        long published = all.now() == null ? 0 : all.now().published();
        return List.of(
                Cell.of(words.say("human.of", published)),
                words.mean(now).to(q.calls().published().address()),
                Cell.of(""),
                words.mean(before).to(q.callsBefore().published().address()),
                words.change(orNaN(now), orNaN(before), ""));
    }

    private static double orNaN(Double value) {
        return value == null ? Double.NaN : value;
    }

    private static List<Cell> violating(Compared all, Question q) {
        Words words = q.words();
        Proportion now = all.violating();
        Proportion before = all.violatingBefore();
        return List.of(
                Cell.of(words.say("violatingShare")),
                words.percent(now).to(q.calls().having(Found.VIOLATED).address()),
                words.interval(now),
                words.percent(before).to(q.callsBefore().having(Found.VIOLATED).address()),
                words.change(now.value() * 100, before.value() * 100, "%"));
    }

    /** A mean of shares: it has no interval. */
    private static List<Cell> coverage(Compared all, Question q) {
        Words words = q.words();
        double now = all.now() == null ? Double.NaN : all.now().coverage();
        double before = all.before() == null ? Double.NaN : all.before().coverage();
        return List.of(
                Cell.of(words.say("coverage")),
                words.percent(now).to(q.calls().address()),
                Cell.of(""),
                words.percent(before).to(q.callsBefore().address()),
                words.change(now * 100, before * 100, "%"));
    }

    private static List<Cell> length(Compared all, Question q) {
        Double now = all.now() == null ? null : all.now().meanSeconds();
        Double before = all.before() == null ? null : all.before().meanSeconds();
        return List.of(
                Cell.of(q.words().say("length")),
                q.words().seconds(now).to(q.calls().address()),
                Cell.of(""),
                q.words().seconds(before).to(q.callsBefore().address()),
                q.words().change(orNaN(now), orNaN(before), " s"));
    }

    private List<Cell> emergencies(Question q) {
        EmergencyCount now = reports.emergencies(q.scope());
        EmergencyCount before = reports.emergencies(q.scopeBefore());
        return List.of(
                Cell.of(q.words().say("emergencies")),
                Cell.of(now.calls()).to(Handling.emergencies(q.calls())),
                Cell.of(""),
                Cell.of(before.calls()).to(Handling.emergencies(q.callsBefore())),
                q.words().change(now.calls(), before.calls()));
    }
}
