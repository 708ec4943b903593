package io.hotlineqa.dashboards.search;

import io.hotlineqa.dashboards.report.Cell;
import io.hotlineqa.dashboards.report.Column;
import io.hotlineqa.dashboards.report.Table;
import io.hotlineqa.dashboards.web.Rules;
import io.hotlineqa.dashboards.web.Show;
import io.hotlineqa.store.search.Found;
import io.hotlineqa.store.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Found calls as a table, a row a call: what the page of hits shows, for a spreadsheet. */
@Component
class HitTable {
    private final MessageSource messages;
    private final Rules rules;
    private final Show show;

    HitTable(MessageSource messages, Rules rules, Show show) {
        this.messages = messages;
        this.rules = rules;
        this.show = show;
    }

    /**
     * The table, which ends with a sentence when it has not all that fit.
     *
     * @param named whether agents and scores are shown
     */
    Table of(Found found, boolean named, Locale locale) {
        List<Column> columns = new ArrayList<>(
                List.of(Column.words(say("queue.call", locale)), Column.words(say("queue.when", locale))));
        if (named) {
            columns.add(Column.words(say("queue.agent", locale)));
            columns.add(Column.measure(say("queue.score", locale)));
            columns.add(Column.measure(say("queue.human", locale)));
        }
        columns.add(Column.words(say("search.field.QUEUE", locale)));
        columns.add(Column.measure(say("search.field.DURATION", locale)));
        columns.add(Column.words(say("queue.found", locale)));
        columns.add(Column.words(say("search.lines", locale)));
        List<List<Cell>> rows = Stream.concat(
                        found.hits().stream().map(hit -> row(hit, named, locale)),
                        lacking(found, locale).map(sentence -> row(sentence, columns.size())))
                .toList();
        return new Table("search", say("search.title", locale), "", columns, rows);
    }

    /** Why calls may be lacking. */
    private Stream<String> lacking(Found found, Locale locale) {
        if (!found.complete()) {
            return Stream.of(say("search.partial", locale));
        }
        int shown = found.hits().size();
        return found.total() > shown
                ? Stream.of(say("search.table.first", locale, shown, found.total()))
                : Stream.empty();
    }

    private static List<Cell> row(String sentence, int columns) {
        return Stream.concat(Stream.of(Cell.of(sentence)), Stream.generate(() -> Cell.of("")))
                .limit(columns)
                .toList();
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    private List<Cell> row(Hit hit, boolean named, Locale locale) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(hit.callId()), Cell.of(show.when(hit.startedAt()))));
        if (named) {
            row.add(Cell.of(agent(hit)));
            row.add(Cell.of("", hit.score()));
            row.add(Cell.of("", hit.humanScore()));
        }
        row.add(Cell.of(queue(hit, locale)));
        row.add(Cell.of("", hit.durationSeconds()));
        row.add(Cell.of(hit.findings().stream()
                .map(finding -> rules.title(finding, say("queue.confirm", locale), locale))
                .collect(Collectors.joining(" · "))));
        row.add(Cell.of(hit.lines().stream()
                .filter(Hit.Line::isFound)
                .map(line -> show.time(line.start()) + " " + line.text())
                .collect(Collectors.joining(" · "))));
        return row;
    }

    private String queue(Hit hit, Locale locale) {
        return hit.queue() == null ? "" : messages.getMessage("call.queue." + hit.queue(), null, hit.queue(), locale);
    }

    private static String agent(Hit hit) {
        return (orNothing(hit.agentName()) + " " + orNothing(hit.agentId())).strip();
    }

    private static String orNothing(String text) {
        return text == null ? "" : text;
    }
}
