package io.hotlineqa.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Rule;
import io.hotlineqa.rules.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
    private static final Path LIST = Path.of("src", "main", "resources", "rulebook_en.tsv");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Explanations explanations = new Explanations();
    private final Rulebook shipped = new Rules().rulebook();

    /** All that the page of the rulebook shows, but for titles and clauses. */
    private List<String> said() {
        Stream<String> settings =
                shipped.settings().stream().flatMap(setting -> Stream.of(setting.unit(), setting.why()));
        return Stream.concat(settings, shipped.rules().stream().map(Rule::explanation))
                .filter(text -> HAN.matcher(text).find())
                .distinct()
                .toList();
    }

    @Test
    void everythingThatTheShippedRulebookExplainsIsSaidInEnglish() {
        assertThat(said())
                .hasSizeGreaterThan(80)
                .allSatisfy(chinese -> assertThat(explanations.language(chinese, Locale.ENGLISH))
                        .as(chinese)
                        .isEqualTo("en"));
    }

    @Test
    void theListHasNothingThatTheRulebookNoLongerSays() throws IOException {
        assertThat(Files.readAllLines(LIST))
                .filteredOn(line -> !line.startsWith("#"))
                .extracting(line -> line.split("\t", -1)[0])
                .containsExactlyInAnyOrderElementsOf(said());
    }

    @Test
    void aReaderOfChineseReadsTheRulebookAsItIs() {
        assertThat(said()).allSatisfy(chinese -> {
            assertThat(explanations.in(chinese, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
            assertThat(explanations.language(chinese, Locale.SIMPLIFIED_CHINESE))
                    .isEqualTo("zh-CN");
        });
    }

    @Test
    void whatAnotherRulebookSaysStaysChinese() {
        assertThat(explanations.in("本公司另有规定", Locale.ENGLISH)).isEqualTo("本公司另有规定");
        assertThat(explanations.language("本公司另有规定", Locale.ENGLISH)).isEqualTo("zh-CN");
    }
}
