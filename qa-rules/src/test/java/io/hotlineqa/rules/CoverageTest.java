package io.hotlineqa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Speech;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/coverage.md} to the shipped rulebook. */
class CoverageTest {
    private static final Set<String> FORBIDDEN = Set.of("forbidden-01", "forbidden-30");

    private static List<Matcher> rows() throws IOException {
        return CoverageTable.rows(Files.readString(Path.of("docs/coverage.md")));
    }

    @Test
    void hasEachOfTheRequirementsOnceInOrder() throws IOException {
        assertThat(rows())
                .extracting(m -> Integer.valueOf(m.group(1)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 54).boxed().toList());
    }

    /** By what each requirement can be judged, as analysed from the standard. */
    private static final String JUDGES =
            "M R+W M M R W W W+M R+W+M W X W R R+W R+W X M X R+M R+M R R+W X M R R R+M M M+R R"
                    + " R+W W+R W R+W X/M R R R+W R R R R+W W M+W R W R R R R R R R R";

    /** What no example of a rulebook can show: how fast and how loud somebody speaks. */
    private static final Set<String> MEASURED = Set.of("speech-rate", "raised-voice");

    private static String judge(Matcher row) {
        String[] cells = row.group().split(" \\| ", -1);
        return cells[2];
    }

    @Test
    void saysByWhatEachCanBeJudged() throws IOException {
        assertThat(rows()).extracting(CoverageTest::judge).containsExactly(JUDGES.split(" ", -1));
    }

    @Test
    void claimsNothingForWhatCannotBeSeenFromCalls() throws IOException {
        assertThat(rows().stream().filter(r -> judge(r).equals("X")).map(r -> r.group(2)))
                .isNotEmpty()
                .allMatch(text -> text.startsWith("none"));
    }

    @Test
    void namesOnlyRulesThatFindACallThatBreaksThemAndLeaveAnotherAlone() {
        for (Rule rule : RulebookFile.shipped().rules()) {
            List<Expectation> expected =
                    rule.examples().stream().map(Example::expected).toList();
            assertThat(expected)
                    .as(rule.id())
                    .anyMatch(e -> isBreach(e) || MEASURED.contains(rule.id()))
                    .anyMatch(e -> !isBreach(e));
        }
    }

    private static boolean isBreach(Expectation expected) {
        return expected == Expectation.VIOLATED || expected == Expectation.REVIEW;
    }

    @Test
    void findsTheBreachesThatNoExampleCanShow() {
        Transcript fast = Calls.inbound("agent 1 您好");
        List<Word> words = IntStream.range(0, 80)
                .mapToObj(i -> new Word("好", 1 + i / 10.0, 1.1 + i / 10.0, 1))
                .toList();
        List<Speech> loud = IntStream.range(0, 6)
                .mapToObj(i -> new Speech(0, new Span(2 * i, 2 * i + 1.5), i == 5 ? -10 : -30))
                .toList();
        Transcript call = new Transcript(
                fast.call(), null, null, 20, 2, List.of(Utterance.of(0, Role.AGENT, words)), List.of(), loud);

        assertThat(MEASURED)
                .allSatisfy(id -> assertThat(Calls.judge(call).result(id).outcome())
                        .as(id)
                        .isEqualTo(Outcome.VIOLATED));
    }

    @Test
    void namesARuleOrAReasonForEach() throws IOException {
        assertThat(rows()).allMatch(m -> m.group(2).contains("`") || m.group(2).matches("none.*: .+"));
    }

    @Test
    void namesEveryRuleOfTheRulebookAndNoOther() throws IOException {
        Set<String> rules =
                RulebookFile.shipped().rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = new TreeSet<>();
        for (Matcher row : rows()) {
            named.addAll(CoverageTable.names(row.group(2)));
        }

        assertThat(rules).containsAll(FORBIDDEN);
        rules.removeIf(id -> id.startsWith("forbidden-"));
        named.removeIf(id -> id.startsWith("forbidden-"));
        assertThat(named).containsExactlyInAnyOrderElementsOf(rules);
    }
}
