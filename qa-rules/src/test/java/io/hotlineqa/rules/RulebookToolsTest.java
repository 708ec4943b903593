package io.hotlineqa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookToolsTest {
    private static final Path SHIPPED = Path.of("rulebooks/baoji-zhongran-2008.yaml");

    private static Rulebook changed(Path folder) throws IOException, RulebookException {
        String text = Files.readString(SHIPPED)
                .replace("callLength: { value: 180,", "callLength: { value: 240,")
                .replaceFirst("deduction: 10", "deduction: 20");
        return RulebookFile.load(Files.writeString(folder.resolve("changed.yaml"), text));
    }

    @Test
    void tellsWhatChanges(@TempDir Path folder) throws IOException, RulebookException {
        assertThat(RulebookDiff.of(RulebookFile.shipped(), changed(folder)))
                .containsExactly("设置 (setting) callLength：180 → 240", "greeting：扣分 (deduction) 10 → 20");
        assertThat(RulebookDiff.of(RulebookFile.shipped(), RulebookFile.shipped()))
                .isEmpty();
    }

    @Test
    void tellsWhichCallsWouldChange(@TempDir Path folder) throws IOException, RulebookException {
        Backtest backtest = new Backtest(changed(folder));
        add(backtest, Calls.inbound("agent 1 喂\nagent 感谢 您 的 来电 再见"));
        add(backtest, Calls.inbound("agent 1 您好 宝鸡 中燃 调度 中心\nagent 感谢 您 的 来电 再见"));
        add(backtest, Calls.inbound("agent 1 您好 宝鸡 中燃 调度 中心\nagent 200 感谢 您 的 来电 再见"));

        assertThat(backtest.calls()).isEqualTo(3);
        assertThat(backtest.changed()).hasSize(2);
        assertThat(backtest.moves())
                .containsOnlyKeys("over-length")
                .allSatisfy((rule, moves) -> assertThat(moves.keySet())
                        .singleElement()
                        .satisfies(move -> assertThat(move.isRemoved()).isTrue()));
    }

    @Test
    void tellsWhichCallsWouldChangeOnlyInWhatAPersonIsAsked(@TempDir Path folder)
            throws IOException, RulebookException {
        String text = Files.readString(SHIPPED)
                .replaceFirst("(id: forbidden-03\\n(?:.*\\n)*?    class: A)", "$1\n    review: true");
        Backtest backtest = new Backtest(RulebookFile.load(Files.writeString(folder.resolve("asks.yaml"), text)));
        add(backtest, Calls.inbound("agent 你 有 没有 搞错 啊"));

        assertThat(backtest.moves())
                .containsExactly(
                        Map.entry("forbidden-03", Map.of(new Backtest.Move(Standing.COUNTED, Standing.REVIEW), 1)));
    }

    private static void add(Backtest backtest, Transcript call) {
        backtest.add(call, Standings.of(new Inspector(RulebookFile.shipped()).inspect(call)));
    }

    private static String fate(String rule, String text) {
        return new Inspector(RulebookFile.shipped())
                .explain(Calls.inbound(text)).stream()
                        .filter(e -> e.ruleId().equals(rule) && !e.phrase().startsWith("("))
                        .max(Comparator.comparingDouble(Explanation::score))
                        .orElseThrow()
                        .fate();
    }

    @Test
    void explainsWhichPhrasesWereTriedAndWhyTheyFell() {
        assertThat(fate("forbidden-03", "agent 你 有 没有 搞错 啊")).contains("certain");
        assertThat(fate("forbidden-03", "customer 你 有 没有 搞错 啊")).contains("customer");
        assertThat(fate("forbidden-03", "unknown 你 有 没有 搞错 啊")).contains("role unknown");
        assertThat(fate("forbidden-03", "agent 您 是 说 你 有 没有 搞错 啊")).contains("quotation");
        assertThat(fate("forbidden-03", "agent 你 有 没有 问题")).contains("(");
        assertThat(fate("greeting", "agent 1 请讲\nagent 40 调度 中心")).contains("position");
    }
}
