package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import java.util.List;

/** How the deduction for a prescribed sentence is shared out among its parts: who leaves out one part pays for that part. */
final class PartPoints {
    private final List<Double> points;

    private PartPoints(List<Double> points) {
        this.points = points;
    }

    /** Reads {@code points}, one number for each part; without them any missing part costs the whole deduction. */
    static PartPoints read(Parameters parameters, int parts) {
        List<String> texts = parameters.texts("points");
        boolean numbers = texts.stream().allMatch(t -> t.matches("\\d+(\\.\\d+)?"));
        List<Double> points = numbers ? texts.stream().map(Double::valueOf).toList() : List.of();
        boolean whole = points.size() == parts && points.stream().allMatch(p -> p > 0);
        if (!texts.isEmpty() && !whole) {
            parameters.problem("points", "每个部分要有一个分数 (a number for each of the " + parts + " parts expected)");
        }
        return new PartPoints(whole ? points : List.of());
    }

    /** The verdict, at the price of the lacking parts only; at the whole price where no single part lacks. */
    Verdict price(Verdict verdict, List<Integer> lacking) {
        if (points.isEmpty() || lacking.isEmpty()) {
            return verdict;
        }
        double all = points.stream().mapToDouble(p -> p).sum();
        return verdict.costing(lacking.stream().mapToDouble(points::get).sum() / all);
    }
}
