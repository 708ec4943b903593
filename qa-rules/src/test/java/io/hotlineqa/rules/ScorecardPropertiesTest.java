package io.hotlineqa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.rules.checks.BuiltInChecks;
import io.hotlineqa.rules.checks.Documented;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every scorecard, tried on random calls. */
class ScorecardPropertiesTest {
    private static final List<String> LINES = List.of(
            "agent 您好 宝鸡 中燃 调度 中心",
            "agent 感谢 您 的 来电 再见",
            "agent 你 着 什么 急 啊 催 什么 催",
            "agent 你 有 没有 搞错 啊",
            "agent 请 您 稍等",
            "agent 我 不知道",
            "customer 我 家 漏气 了",
            "customer 神经病",
            "unknown 你 问 我 我 怎么 知道",
            "silence 9",
            "silence 20",
            "agent 神经病",
            "customer 再见");

    private static final List<String> FORBIDDEN = List.of(
            "agent 你 不会 好好 说 吗",
            "agent 你 问 我 我 怎么 知道",
            "agent 我 都 说 几遍 了 你 怎么 还 不 明白",
            "agent 你 去 告 啊 爱 上哪儿 告 都 行",
            "agent 谁 跟 你 说 的 你 找 谁 去",
            "agent 听不到 大声 点");

    private static Transcript random(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("agent 喂\n");
        for (int i = 0; i < random.nextInt(12); i++) {
            text.append(LINES.get(random.nextInt(LINES.size()))).append('\n');
        }
        return Calls.inbound(text.toString());
    }

    @RepeatedTest(150)
    void staysWithinItsBoundsAndShowsWhatItTakesOff(RepetitionInfo repetition) {
        Transcript call = random(repetition.getCurrentRepetition());
        Scorecard card = Calls.judge(call);

        assertThat(card.score()).isBetween(0.0, card.maxScore());
        assertThat(card.results()).hasSameSizeAs(RulebookFile.shipped().rules());
        assertThat(card.results()).flatExtracting(RuleResult::evidence).allSatisfy(e -> {
            assertThat(e.start()).isNotNegative();
            assertThat(e.end()).isLessThanOrEqualTo(call.durationSeconds() + 0.001);
        });
        assertThat(Calls.judge(call)).isEqualTo(card);
    }

    @RepeatedTest(60)
    void neverScoresHigherForOneMoreForbiddenPhrase(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> lines = new ArrayList<>(
                random.ints(6, 0, LINES.size()).mapToObj(LINES::get).toList());
        lines.add(0, "agent 您好 宝鸡 中燃 调度 中心");
        double without = score(lines);
        lines.add(1 + random.nextInt(lines.size()), FORBIDDEN.get(random.nextInt(FORBIDDEN.size())));

        assertThat(score(lines)).isLessThanOrEqualTo(without);
    }

    private static double score(List<String> lines) {
        return Calls.judge(Calls.inbound(String.join("\n", lines) + "\ncustomer 嗯\nagent 感谢 您 的 来电 再见"))
                .score();
    }

    /** Each kind of check with the parameters that its page shows, on calls in which people speak at once. */
    @Test
    void everyKindOfCheckStaysWithinTheCallAndFailsOnNone(@TempDir Path folder) throws IOException, RulebookException {
        Inspector inspector = new Inspector(documented(folder));
        for (int seed = 0; seed < 120; seed++) {
            Transcript call = atOnce(new Random(seed));
            Scorecard card = inspector.inspect(call);

            assertThat(card.score()).isBetween(0.0, card.maxScore());
            assertThat(card.results())
                    .allSatisfy(r -> assertThat(r.evidence()).as(r.ruleId()).allSatisfy(e -> {
                        assertThat(e.start()).isNotNegative();
                        assertThat(e.end()).isBetween(e.start(), call.durationSeconds());
                    }));
        }
        assertThat(inspector.failedChecks()).isZero();
    }

    private static Rulebook documented(Path folder) throws IOException, RulebookException {
        List<JsonNode> rules = new ArrayList<>();
        for (String check : BuiltInChecks.ALL.keySet()) {
            rules.addAll(Documented.examples(Path.of("docs/checks/" + check + ".md")));
        }
        Documented.write(folder.resolve("all.yaml"), rules.toArray(JsonNode[]::new));
        return RulebookFile.load(folder.resolve("all.yaml"));
    }

    private static Transcript atOnce(Random random) {
        StringBuilder text = new StringBuilder("agent 0 喂\n");
        double at = 0;
        for (int i = 0; i < random.nextInt(12); i++) {
            String[] line = LINES.get(random.nextInt(LINES.size())).split(" ", 2);
            at += random.nextInt(3000) / 1000.0;
            text.append(line[0])
                    .append(line[0].equals("silence") ? "" : " " + at)
                    .append(' ')
                    .append(line[1])
                    .append('\n');
        }
        return Calls.inbound(text.toString());
    }
}
