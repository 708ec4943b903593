package io.hotlineqa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/coverage.md} to the shipped rulebook. */
class CoverageTest {
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\|.*\\| (.*) \\|");
    private static final Pattern RULE = Pattern.compile("`([a-z]+(?:-[a-z0-9]+)*)`");
    private static final Set<String> FORBIDDEN = Set.of("forbidden-01", "forbidden-30");

    private static List<Matcher> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/coverage.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .toList();
    }

    @Test
    void hasEachOfTheRequirementsOnceInOrder() throws IOException {
        assertThat(rows())
                .extracting(m -> Integer.valueOf(m.group(1)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 54).boxed().toList());
    }

    @Test
    void namesARuleOrAReasonForEach() throws IOException {
        assertThat(rows()).allMatch(m -> m.group(2).contains("`") || m.group(2).matches("none.*: .+"));
    }

    @Test
    void namesEveryRuleOfTheRulebookAndNoOther() throws IOException {
        Set<String> rules =
                Rulebook.shipped().rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = new TreeSet<>();
        for (Matcher row : rows()) {
            RULE.matcher(row.group(2)).results().forEach(r -> named.add(r.group(1)));
        }

        assertThat(rules).containsAll(FORBIDDEN);
        rules.removeIf(id -> id.startsWith("forbidden-"));
        named.removeIf(id -> id.startsWith("forbidden-"));
        assertThat(named).containsExactlyInAnyOrderElementsOf(rules);
    }
}
