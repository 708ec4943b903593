package io.hotlineqa.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {
    private static final Path RULES = Path.of("..", "qa-rules", "src", "main", "java", "io", "hotlineqa", "rules");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*\\p{IsHan}[^\"\\\\]*)\"");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private final Reasons reasons = new Reasons();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            接通后 10 秒内的受理首语缺少“宝鸡中燃” | The opening within 10 s of the answer lacks “宝鸡中燃”
            没有识别到座席的话，未作判断 | Nothing of the agent was recognised; not judged
            客户还在说话时座席抢话 3 次 | the agent interrupted the customer 3 times
            来电主题听来是投诉，登记的是咨询 | The topic sounds like complaint, the ticket says question
            漏气等紧急来电，不适用 | emergency call: does not apply
            没有说到：关阀；通话 12 秒 | Not said: 关阀；通话 12 秒
            已道别；没有说 | They said goodbye; Not said
            禁用语 10 | Forbidden phrase 10
            规范服务准则 受理首语 | Rules of good service, opening
            一条从来没有过的理由 | 一条从来没有过的理由
            """)
    void areSaidInEnglishWhereTheListHasThem(String chinese, String english) {
        assertThat(reasons.in(chinese, Locale.ENGLISH)).isEqualTo(english);
        assertThat(reasons.language(chinese, Locale.ENGLISH)).isEqualTo(chinese.equals(english) ? "zh-CN" : "en");
        assertThat(reasons.in(chinese, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
    }

    @Test
    void everyReasonOfTheChecksIsInTheList() throws IOException {
        String list = Files.readString(Path.of("src", "main", "resources", "reasons_en.tsv"));

        assertThat(sources().flatMap(ReasonsTest::reasons))
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(HAN.matcher(reason).results().map(MatchResult::group))
                        .as(reason)
                        .allSatisfy(part -> assertThat(list).contains(part)));
    }

    @Test
    void everyClauseOfTheShippedRulebookIsInTheList() {
        assertThat(new Rules().all())
                .allSatisfy(rule -> assertThat(reasons.language(rule.clause(), Locale.ENGLISH))
                        .as(rule.clause())
                        .isEqualTo("en"));
    }

    private static Stream<String> sources() throws IOException {
        List<Path> folders = List.of(RULES.resolve("checks"), RULES.resolve("spi"));
        List<String> sources = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources.stream();
    }

    /** Texts with English beside them are for those who write rulebooks, and stand in no scorecard. */
    private static Stream<String> reasons(String source) {
        return TEXT.matcher(source)
                .results()
                .map(found -> found.group(1))
                .filter(text -> !text.matches(".*\\([a-z0-9].*"));
    }
}
