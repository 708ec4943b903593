package io.hotlineqa.rules;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of {@code docs/coverage.md}: one for each requirement of the standard. */
public final class CoverageTable {
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\|.*\\| (.*) \\|");
    private static final Pattern RULE = Pattern.compile("`([a-z]+(?:-[a-z0-9]+)*)`");

    private CoverageTable() {}

    /** Each row as it stands there; its first group is the number, its second the cell that names rules. */
    public static List<Matcher> rows(String page) {
        return page.lines().map(ROW::matcher).filter(Matcher::matches).toList();
    }

    /** What a cell names as rules are named, in its order. */
    public static List<String> names(String cell) {
        return RULE.matcher(cell).results().map((MatchResult r) -> r.group(1)).toList();
    }
}
