package io.hotlineqa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a recogniser writes, however much of it: no check fails, and each says what became of it. */
class OddTranscriptTest {
    private final Inspector inspector = new Inspector(RulebookFile.shipped());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agent 😀 👍",
                "agent 👨‍👩‍👧 🇨🇳",
                "agent OK bye 123",
                "agent ，。！",
                "agent ……",
                "agent 한국어 русский العربية",
                "agent \u200b\ufeff",
                "agent \ud83d",
            })
    void judgesNoWordsWhereNoneAreChinese(String text) {
        Scorecard card = inspector.inspect(Calls.inbound(text));

        assertThat(inspector.failedChecks()).isZero();
        assertThat(card.score()).isEqualTo(100);
        assertThat(card.results())
                .hasSameSizeAs(RulebookFile.shipped().rules())
                .allSatisfy(r -> assertThat(r.reason()).as(r.ruleId()).isNotBlank());
        assertThat(card.results())
                .filteredOn(r -> r.ruleId().matches("forbidden.*|greeting|closing|brush-off|empathy|courtesy"))
                .allMatch(r -> r.outcome() == Outcome.NOT_JUDGED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            greeting     | agent 1 😀 您好 宝鸡 中燃 👍 调度 中心 🎉       | PASSED
            greeting     | agent 1 Hello 您好 宝鸡 中燃 OK 调度 中心       | PASSED
            greeting     | agent 1 您好 寶雞 中燃 調度 中心                | PASSED
            closing      | agent 1 感謝 您 的 來電 再見                   | PASSED
            forbidden-03 | agent 1 你 有 沒有 搞錯 啊                     | VIOLATED
            forbidden-03 | agent 1 你 有 沒 有 搞 錯                      | VIOLATED
            forbidden-10 | agent 1 你😀 着 什么 急 啊                     | VIOLATED
            forbidden-10 | agent 1 你 着 什么 急 啊 abc defg hi           | VIOLATED
            forbidden-10 | agent 1 𠮷野家 你 着 什么 急 啊                 | VIOLATED
            """)
    void hearsChineseAmongAnythingElse(String rule, String call, Outcome outcome) {
        assertThat(inspector.inspect(Calls.inbound(call)).result(rule).outcome())
                .isEqualTo(outcome);
        assertThat(inspector.failedChecks()).isZero();
    }

    @Test
    void judgesNothingInAnEmptyTranscript() {
        Transcript silent = Calls.inbound("silence 40");

        assertThat(inspector.inspect(silent).results())
                .filteredOn(r -> r.outcome() != Outcome.NOT_APPLICABLE)
                .extracting(RuleResult::outcome)
                .containsOnly(Outcome.NOT_JUDGED, Outcome.PASSED);
        assertThat(inspector.failedChecks()).isZero();
    }

    @Test
    void judgesTenThousandWordsOfOneUtterance() {
        Transcript call = Calls.inbound("agent 1 您好 宝鸡 中燃 调度 中心 " + "我 帮 您 查询 一下 ".repeat(2000) + "你 有 没有 搞错 啊");
        Scorecard card = inspector.inspect(call);

        assertThat(card.result("greeting").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(card.result("forbidden-03").outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(card.result("over-length").outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(inspector.failedChecks()).isZero();
    }

    @Test
    void judgesTenThousandUtterancesOfAWordEach() {
        List<String> words = List.of("您好", "什么", "时候", "没有", "你", "怎么", "知道", "我", "气", "说");
        List<Utterance> said = new ArrayList<>(IntStream.range(0, 10_000)
                .mapToObj(i -> utterance(i, words.get(i % words.size())))
                .toList());
        said.add(utterance(10_000, "神经病"));
        Transcript base = Calls.inbound("agent 您好");
        Scorecard card =
                inspector.inspect(new Transcript(base.call(), null, null, 10_002, 2, said, List.of(), List.of()));

        assertThat(card.result("forbidden-24").review()).isTrue();
        assertThat(inspector.failedChecks()).isZero();
    }

    private static Utterance utterance(int second, String word) {
        Role role = second % 2 == 0 ? Role.AGENT : Role.CUSTOMER;
        return Utterance.of(second % 2, role, List.of(new Word(word, second, second + 0.9, 1)));
    }

    @Test
    void judgesAnUnspacedTextWithoutWords() {
        Transcript base = Calls.inbound("agent 您好");
        Utterance text = new Utterance(0, Role.AGENT, 1, 9, "您好宝鸡中燃调度中心。你着什么急啊", List.of());
        Scorecard card =
                inspector.inspect(new Transcript(base.call(), null, null, 20, 2, List.of(text), List.of(), List.of()));

        assertThat(card.result("greeting").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(card.result("forbidden-10").outcome()).isEqualTo(Outcome.VIOLATED);
    }
}
