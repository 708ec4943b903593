package io.hotlineqa.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotlineqa.rules.ExampleRun;
import io.hotlineqa.rules.Rule;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.RulebookDiff;
import io.hotlineqa.rules.RulebookException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What a rulebook prints parses back to the same. */
class YamlTextTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Rulebook read(String text) throws RulebookException {
        return RulebookFile.read("test.yaml", text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static List<JsonNode> definitions(Rulebook book) throws IOException {
        List<JsonNode> definitions = new ArrayList<>();
        for (Rule rule : book.rules()) {
            definitions.add(MAPPER.readTree(rule.definition()));
        }
        return definitions;
    }

    private static void assertPrintsItself(Rulebook book) throws IOException, RulebookException {
        Rulebook again = read(book.toString());

        assertThat(RulebookDiff.of(book, again)).isEmpty();
        assertThat(definitions(again)).isEqualTo(definitions(book));
        assertThat(again.rules()).extracting(Rule::phrases).isEqualTo(phrases(book));
        assertThat(again).hasToString(book.toString());
    }

    private static List<Object> phrases(Rulebook book) {
        return book.rules().stream().<Object>map(Rule::phrases).toList();
    }

    @Test
    void theShippedRulebookPrintsItself() throws IOException, RulebookException {
        Rulebook shipped = RulebookFile.shipped();
        Rulebook again = read(shipped.toString());

        assertPrintsItself(shipped);
        assertThat(ExampleRun.all(again)).allMatch(ExampleRun::isRight);
    }

    @Test
    void everyShippedRulePrintsItself() throws IOException, RulebookException {
        Rulebook shipped = RulebookFile.shipped();
        String head = shipped.toString().substring(0, shipped.toString().indexOf("\nrules:\n") + "\nrules:\n".length());
        String rules =
                String.join("", shipped.rules().stream().map(Rule::toString).toList());

        assertThat(definitions(read(head + rules))).isEqualTo(definitions(shipped));
    }

    @RepeatedTest(80)
    void anyRulebookPrintsItself(RepetitionInfo repetition) throws IOException, RulebookException {
        String text = RandomRulebook.write(new Random(repetition.getCurrentRepetition()));

        assertPrintsItself(read(text));
    }

    @Test
    void writesOutWhatARuleInherits() {
        assertThat(RulebookFile.shipped().rule("forbidden-03").toString())
                .startsWith("  - id: forbidden-03\n")
                .contains(
                        "\n    severity: serious\n",
                        "\n    check:\n      type: phrase\n      phrases:\n",
                        "\n      certain: certain\n");
    }
}
