package io.hotlineqa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.yaml.RulebookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever changes in the file is said, and nothing is said in JSON. */
class RulebookDiffTest {
    private static final String BOOK = """
            id: book
            version: "1"
            title: { zh: 书, en: book }
            zone: Asia/Shanghai
            settings:
              tooLong: { value: 180, unit: s, why: 试 }
            vocabulary:
              polite: [请, 麻烦]
            conditions:
              leak: { title: { zh: 漏气, en: leak }, customer: [漏气了] }
            groups:
              all: { title: { zh: 全部, en: all }, cap: 50 }
            rules:
              - id: length
                clause: 一
                title: { zh: 时长, en: length }
                explanation: 试
                group: all
                unless: [leak]
                check: { type: length, limit: tooLong }
              - id: rude
                clause: 二
                title: { zh: 禁用语, en: rude }
                explanation: 试
                check:
                  type: combine
                  checks:
                    - { type: phrase, phrases: [你有没有搞错, 催什么催] }
            """;

    @TempDir
    Path folder;

    private Rulebook book(String text) throws IOException, RulebookException {
        return RulebookFile.load(Files.writeString(folder.resolve("book.yaml"), text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zone: Asia/Shanghai           | { zone: Asia/Shanghai, maxScore: 50 } | 满分 (maximum score) 100 → 50
            zone: Asia/Shanghai           | { zone: Asia/Shanghai, defaultAgentChannel: 1 } | 默认座席声道 (default agent channel) 0 → 1
            zone: Asia/Shanghai           | { zone: Asia/Shanghai, effectiveFrom: 2026-01-01 } | 施行日期 (effective from) 新增 (added) 2026-01-01
            unit: s                       | unit: min                      | 设置 (setting) tooLong：单位 (unit) s → min
            polite: [请, 麻烦]              | polite: [请, 劳驾]               | 词表 (vocabulary) polite：新增 (added) 劳驾
            polite: [请, 麻烦]              | polite: [请, 劳驾]               | 词表 (vocabulary) polite：删去 (removed) 麻烦
            polite: [请, 麻烦]              | { polite: [请, 麻烦], sorry: 抱歉 } | 词表 (vocabulary) sorry：新增 (added) 抱歉
            customer: [漏气了]             | customer: [有煤气味]             | 条件 (condition) leak：客户的话 (customer) 删去 (removed) 漏气了
            customer: [漏气了]             | customer: [漏气了], direction: inbound | 条件 (condition) leak：方向 (direction) 新增 (added) inbound
            cap: 50                       | cap: 20                        | 组 (group) all：上限 (cap) 50 → 20
            unless: [leak]                | onlyIf: [leak]                 | length：仅适用于 (only if) 新增 (added) leak
            unless: [leak]                | onlyIf: [leak]                 | length：不适用于 (unless) 删去 (removed) leak
            clause: 一                     | clause: 三                      | length：条款 (clause) 一 → 三
            limit: tooLong                | limit: 90                      | length：检查 (check) limit tooLong → 90
            催什么催                        | 催什么                           | rude：检查 (check) checks 1 短语 (phrases) 删去 (removed) 催什么催
            clause: 二                     | { clause: 二, off: true }        | rude：停用 (off) false → true
            clause: 二                     | { clause: 二, severity: fatal }  | rude：严重程度 (severity) minor → fatal
            """)
    void saysEachDifference(String before, String after, String sentence) throws IOException, RulebookException {
        Rulebook newer = book(BOOK.replace(before, after.startsWith("{") ? spread(before, after) : after));

        assertThat(RulebookDiff.of(book(BOOK), newer))
                .contains(sentence)
                .noneMatch(s -> s.contains("{") || s.contains("\""));
    }

    /** The entries of {@code {a: 1, b: 2}} one below the other, indented as the line that they replace. */
    private static String spread(String before, String entries) {
        int at = BOOK.indexOf(before);
        String indent = " ".repeat(at - BOOK.lastIndexOf('\n', at) - 1);
        return entries.substring(2, entries.length() - 2).replaceAll(", (?=[a-zA-Z]+:)", "\n" + indent);
    }

    @Test
    void saysWhichRulesCameWentAndMoved() throws IOException, RulebookException {
        String first = BOOK.substring(BOOK.indexOf("  - id: length"), BOOK.indexOf("  - id: rude"));
        String without = BOOK.replace(first, "");

        assertThat(RulebookDiff.of(book(BOOK), book(without))).containsExactly("length：删去 (removed)");
        assertThat(RulebookDiff.of(book(without), book(BOOK))).containsExactly("length：新增 (added) 时长");
        assertThat(RulebookDiff.of(book(BOOK), book(without + first)))
                .containsExactly("规则的次序不同 (the rules are in another order)");
    }

    @Test
    void saysNothingOfWhatOnlyLooksOtherwise() throws IOException, RulebookException {
        String commented =
                BOOK.replace("zone:", "# a comment\nzone:").replace("clause: 一", "severity: minor\n    clause: 一");

        assertThat(RulebookDiff.of(book(BOOK), book(commented))).isEmpty();
    }
}
