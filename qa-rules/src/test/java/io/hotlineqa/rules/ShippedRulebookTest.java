package io.hotlineqa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.yaml.RulebookFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedRulebookTest {
    private static final Rulebook SHIPPED = RulebookFile.shipped();

    @Test
    void hasNoProblemAndDecidesItsOwnExamples() throws IOException {
        assertThat(RulebookFile.check(Path.of("rulebooks/baoji-zhongran-2008.yaml")))
                .isEmpty();
    }

    @Test
    void holdsTheRulesThatTheContractNames() {
        assertThat(SHIPPED.rules())
                .extracting(Rule::id)
                .contains("greeting", "closing", "forbidden-01", "forbidden-30", "long-silence", "over-length")
                .doesNotHaveDuplicates();
    }

    @Test
    void holdsAllThirtyForbiddenPhrases() {
        assertThat(SHIPPED.rules())
                .extracting(Rule::id)
                .filteredOn(id -> id.startsWith("forbidden-"))
                .hasSize(30);
    }

    @Test
    void explainsEverySettingThatTheStandardLeavesOpen() {
        assertThat(SHIPPED.settings())
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.why()).isNotBlank());
    }

    @Test
    void carriesExamplesWithEveryRule() {
        assertThat(SHIPPED.rules())
                .allSatisfy(r -> assertThat(r.examples()).as(r.id()).hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void isTheSameFromItsFileAndFromTheProduct() throws IOException, RulebookException {
        Rulebook file = RulebookFile.load(Path.of("rulebooks/baoji-zhongran-2008.yaml"));

        assertThat(file.ref()).isEqualTo(SHIPPED.ref());
        assertThat(file.ref().sha256()).hasSize(64);
    }
}
