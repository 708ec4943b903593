package io.hotlineqa.dashboards.report;

import io.hotlineqa.dashboards.drops.DropFiles;
import io.hotlineqa.dashboards.web.Address;
import io.hotlineqa.speech.privacy.Masked;
import io.hotlineqa.store.account.DropSummary;
import io.hotlineqa.store.account.FileState;
import io.hotlineqa.store.account.NightAccount;
import io.hotlineqa.store.call.Found;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.report.GroupFigures;
import io.hotlineqa.store.report.Proportion;
import io.hotlineqa.store.report.ReportGroup;
import io.hotlineqa.store.report.Reports;
import io.hotlineqa.store.report.UnjudgedCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where every file went, and what could not be judged of those that were scored. */
final class Coverage implements Part {
    private final Reports reports;

    Coverage(Reports reports) {
        this.reports = reports;
    }

    @Override
    public List<Table> tables(Question q) {
        List<Table> tables = new ArrayList<>();
        if (q.reader().judges() && q.agent().isEmpty()) {
            tables.add(nights(q));
        }
        tables.add(unjudged(q));
        return tables;
    }

    private Table nights(Question q) {
        Words words = q.words();
        return new Table(
                "nights",
                words.say("nights"),
                words.say("nights.about"),
                List.of(
                        Column.words(words.other("drops.drop")),
                        Column.count(words.other("drops.dropped")).as("bar"),
                        Column.count(words.other("drops.scored")),
                        Column.count(words.other("drops.quarantined")),
                        Column.count(words.other("drops.duplicates")),
                        Column.count(words.other("drops.pending")),
                        Column.count(words.say("missing")),
                        Column.words(words.say("balanced"))),
                reports.nights(q.period().calls()).stream()
                        .map(night -> night(night, q))
                        .toList());
    }

    private static List<Cell> night(NightAccount night, Question q) {
        DropSummary files = night.files();
        boolean mayOpen = q.reader().role() == Role.SUPERVISOR;
        DropFiles behind = new DropFiles(files.drop());
        String scored = Address.of("/queue", Map.of("tab", "ALL", "drop", files.drop()));
        return List.of(
                Cell.of(q.words().drop(files.drop())).to(mayOpen ? behind.all() : null),
                Cell.of(files.dropped()).to(mayOpen ? behind.all() : null),
                Cell.of(files.scored()).to(scored),
                Cell.of(files.quarantined()).to(mayOpen ? behind.in(FileState.QUARANTINED) : null),
                Cell.of(files.duplicates()).to(mayOpen ? behind.in(FileState.DUPLICATE) : null),
                Cell.of(files.pending()).to(mayOpen ? behind.in(FileState.PENDING) : null),
                Cell.of(night.missing()).to(mayOpen ? behind.missing() : null),
                Cell.of(q.words().say(files.complete() ? "balanced.yes" : "balanced.no")));
    }

    private Table unjudged(Question q) {
        Words words = q.words();
        long calls = reports.groups(q.scope(), ReportGroup.ALL).stream()
                .mapToLong(GroupFigures::calls)
                .sum();
        return new Table(
                "unjudged",
                words.say("unjudged"),
                words.say("unjudged.about"),
                List.of(
                        Column.words(words.say("rule")),
                        Column.words(words.say("reason")),
                        Column.count(words.say("calls")),
                        Column.percent(words.say("share")),
                        Column.words(words.say("interval"))),
                reports.unjudged(q.scope()).stream()
                        .map(count -> unjudged(count, calls, q))
                        .toList());
    }

    private static List<Cell> unjudged(UnjudgedCount count, long calls, Question q) {
        Words words = q.words();
        Proportion share = new Proportion(count.calls(), calls);
        String behind = q.calls()
                .violating(count.ruleId())
                .having(Found.NOT_JUDGED)
                .with("why", count.key())
                .address();
        return List.of(
                Cell.of(words.rule(count.ruleId())),
                Cell.of(words.reason(Masked.text(count.reason()))),
                Cell.of(count.calls()).to(behind),
                words.percent(share).to(behind),
                words.interval(share));
    }
}
