package io.hotlineqa.dashboards.report;

import io.hotlineqa.store.query.Field;
import io.hotlineqa.store.query.Within;
import io.hotlineqa.store.report.Bin;
import io.hotlineqa.store.report.HourCell;
import io.hotlineqa.store.report.Proportion;
import io.hotlineqa.store.report.ReportMeasure;
import io.hotlineqa.store.report.Reports;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How scores, lengths and silences are spread, and how the calls are spread over the week. */
final class Shapes implements Part {
    private static final int HOURS = 24;
    private static final int WEEKDAYS = 7;
    private static final int DARKEST = 5;
    /** The largest number below the next bin that matters: scores have at most three decimals. */
    private static final double STEP = 0.001;

    private final Reports reports;

    Shapes(Reports reports) {
        this.reports = reports;
    }

    @Override
    public List<Table> tables(Question q) {
        List<Table> tables = new ArrayList<>();
        if (q.reader().scores()) {
            tables.add(spread(ReportMeasure.SCORE, q));
        }
        tables.add(spread(ReportMeasure.LENGTH, q));
        tables.add(spread(ReportMeasure.SILENCE, q));
        tables.add(hours(q));
        return tables;
    }

    private Table spread(ReportMeasure measure, Question q) {
        Words words = q.words();
        Map<Integer, Long> now = counted(reports.bins(q.scope(), measure));
        Map<Integer, Long> before = counted(reports.bins(q.scopeBefore(), measure));
        return new Table(
                "spread-" + measure.name().toLowerCase(Locale.ROOT),
                words.say("spread." + measure),
                words.say("spread." + measure + ".about"),
                List.of(
                        Column.words(words.say("bin." + measure)),
                        Column.count(words.say("calls")).as("bar"),
                        Column.percent(words.say("share")),
                        Column.words(words.say("interval")),
                        Column.count(words.say("calls.before")),
                        Column.percent(words.say("share.before"))),
                bins(now, before, measure).stream()
                        .map(from -> row(from, now, before, measure, q))
                        .toList());
    }

    private static Map<Integer, Long> counted(List<Bin> bins) {
        Map<Integer, Long> counted = new TreeMap<>();
        bins.forEach(bin -> counted.put(bin.from(), bin.calls()));
        return counted;
    }

    /** From the lowest bin to the highest with none left out, so that the picture does not hide a gap. */
    private static List<Integer> bins(Map<Integer, Long> now, Map<Integer, Long> before, ReportMeasure measure) {
        List<Integer> used = new ArrayList<>(now.keySet());
        used.addAll(before.keySet());
        int low = used.stream().min(Integer::compare).orElse(0);
        int high = used.stream().max(Integer::compare).orElse(low - 1);
        return IntStream.rangeClosed(low / measure.width(), Math.floorDiv(high, measure.width()))
                .mapToObj(bin -> bin * measure.width())
                .toList();
    }

    private static List<Cell> row(
            int from, Map<Integer, Long> now, Map<Integer, Long> before, ReportMeasure measure, Question q) {
        Words words = q.words();
        Proportion share = share(from, now);
        String behind = behind(q.calls(), from, measure).address();
        String then = behind(q.callsBefore(), from, measure).address();
        return List.of(
                Cell.of(name(from, measure)),
                Cell.of(share.hits()).to(behind),
                words.percent(share).to(behind),
                words.interval(share),
                Cell.of(share(from, before).hits()).to(then),
                words.percent(share(from, before)).to(then));
    }

    private static Proportion share(int from, Map<Integer, Long> bins) {
        return new Proportion(
                bins.getOrDefault(from, 0L),
                bins.values().stream().mapToLong(Long::longValue).sum());
    }

    private static String name(int from, ReportMeasure measure) {
        return from >= measure.last() ? "≥ " + from : from + " – < " + (from + measure.width());
    }

    private static CallsBehind behind(CallsBehind calls, int from, ReportMeasure measure) {
        double high = from >= measure.last() ? Double.POSITIVE_INFINITY : from + measure.width() - STEP;
        return switch (measure) {
            case SCORE -> {
                CallsBehind atLeast = calls.with("least", from);
                yield Double.isInfinite(high) ? atLeast : atLeast.with("most", high);
            }
            case LENGTH -> calls.with(new Within(Field.DURATION, from, high));
            case SILENCE -> calls.with(new Within(Field.SILENCE, from, high));
        };
    }

    private Table hours(Question q) {
        Words words = q.words();
        long[][] calls = new long[WEEKDAYS][HOURS];
        for (HourCell cell : reports.hours(q.scope())) {
            calls[cell.weekday() - 1][cell.hour()] = cell.calls();
        }
        long most = Arrays.stream(calls).flatMapToLong(Arrays::stream).max().orElse(0);
        List<Column> columns = new ArrayList<>(List.of(Column.words(words.say("weekday"))));
        IntStream.range(0, HOURS).forEach(hour -> columns.add(Column.count(String.valueOf(hour))));
        return new Table(
                "hours",
                words.say("hours"),
                words.say("hours.about"),
                columns,
                most == 0
                        ? List.of()
                        : IntStream.rangeClosed(1, WEEKDAYS)
                                .mapToObj(day -> day(day, calls[day - 1], most, q))
                                .toList());
    }

    private static List<Cell> day(int weekday, long[] calls, long most, Question q) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(q.words().say("weekday." + weekday))));
        for (int hour = 0; hour < HOURS; hour++) {
            int dark = (int) Math.ceil(DARKEST * (double) calls[hour] / most);
            row.add(Cell.of(calls[hour])
                    .shaded(dark)
                    .to(q.calls().with("weekday", weekday).with("hour", hour).address()));
        }
        return row;
    }
}
