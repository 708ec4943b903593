package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Role;
import java.util.List;

/** Compares a column of the call's metadata: equal to a text, or within a range of numbers. */
final class MetadataCheck implements Check {
    private final String column;
    private final String is;
    private final double least;
    private final double most;

    MetadataCheck(Parameters parameters) {
        column = parameters.text("column", "");
        is = parameters.text("is", null);
        least = parameters.number("least", Double.NEGATIVE_INFINITY);
        most = parameters.number("most", Double.POSITIVE_INFINITY);
        if (column.isBlank()) {
            parameters.problem("column", "缺少 (missing)");
        }
    }

    @Override
    public Verdict judge(Inspection call) {
        return call.call()
                .column(column)
                .map(this::compare)
                .orElseGet(() -> Verdict.notJudged("话单没有“" + column + "”，未作判断"));
    }

    private Verdict compare(String value) {
        if (is == null && !value.matches("-?\\d+(\\.\\d+)?")) {
            return Verdict.notJudged(column + " 不是数字：" + value);
        }
        boolean right = is == null ? isWithin(value) : is.equals(value);
        String reason = column + " 为 " + value;
        return right
                ? Verdict.passed(reason)
                : Verdict.violated(reason, List.of(new Evidence(0, 0, Role.UNKNOWN, "", 1)));
    }

    private boolean isWithin(String value) {
        double number = Double.parseDouble(value);
        return number >= least && number <= most;
    }
}
