package io.hotlineqa.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Problem;
import io.hotlineqa.rules.RulebookException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a file, it is listed with its place and does not end the reading. */
class BrokenRulebookTest {
    private static final String BOOK = """
            id: test
            version: "1"
            title: { zh: 测试, en: test }
            zone: Asia/Shanghai
            effectiveFrom: 2026-01-01
            settings:
              tooLong: { value: 180, unit: s, why: 试 }
            vocabulary:
              polite: [请, "您(好|们)", "@rude;"]
              rude: 讨厌
            conditions:
              callback: { title: { zh: 回访, en: callback }, direction: outbound, purpose: callback }
              leak: { title: { zh: 漏气, en: leak }, customer: ["漏气[了]"] }
            groups:
              all: { title: { zh: 全部, en: all }, cap: 50 }
            rules:
              - id: over-length
                clause: 三分钟
                title: { zh: 时长, en: length }
                explanation: 试
                group: all
                unless: [leak]
                check: { type: length, limit: tooLong }
              - id: rude
                clause: 禁用语
                title: { zh: 讨厌, en: rude }
                explanation: 试
                effectiveUntil: "2026-12-31"
                onlyIf: [callback]
                check:
                  type: combine
                  mode: any
                  checks:
                    - { type: phrase, phrases: ["你有<1-3>吧", "@rude;"], exact: true }
                    - { type: hours, from: "22:00", to: "08:00", exemptMinutes: 30 }
                    - { type: pattern, expression: "讨厌.?" }
                examples:
                  violated:
                    - startedAt: "2026-11-22T09:10:00+08:00"
                      direction: outbound
                      lines: |
                        座席：讨厌
                        静默 3
                        12 客户：什么
            """;

    private static List<Problem> problems(byte[] bytes) {
        try {
            RulebookFile.read("test.yaml", bytes, null);
            return List.of();
        } catch (RulebookException e) {
            return e.problems();
        }
    }

    private static List<Problem> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertOnly(String text, String start, String... parts) {
        assertThat(problems(text))
                .singleElement()
                .satisfies(p -> assertThat(p.toString())
                        .startsWith("test.yaml:" + start)
                        .contains(parts));
    }

    @Test
    void theBookOfThisTestIsGoodButForAWordThatComesTooLate() {
        assertOnly(BOOK, "9:25:", "rude");
    }

    private static String good() {
        return BOOK.replace(", \"@rude;\"]\n  rude", "]\n  rude");
    }

    @Test
    void namesTheDirectionsOfACondition() {
        assertOnly(
                good().replace("direction: outbound, purpose", "direction: outwards, purpose"),
                "12:",
                "inbound",
                "outbound");
    }

    @Test
    void saysHowAnInstantIsWritten() {
        assertOnly(
                good().replace("2026-11-22T09:10:00+08:00", "yesterday"), "39:11:", "startedAt", "yesterday", "+08:00");
    }

    @Test
    void saysThatALineHoldsNoWords() {
        assertOnly(good().replace("座席：讨厌", "座席：。"), "39:11:", "no words");
    }

    @ParameterizedTest
    @CsvSource({"2026-13-01, 5:1:, date", "soon, 5:1:, date", "2027-01-01, 24:5:, never in force"})
    void refusesDatesThatAreNone(String date, String start, String part) {
        assertOnly(good().replace("2026-01-01", date), start, part);
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        assertOnly(good().replace("zone:", "effectiveUntil: 2025-01-01\nzone:"), "4:1:", "effectiveFrom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"? [a, b]\n: c\n", "? { a: b }\n: c\n"})
    void refusesAKeyThatIsNoText(String entry) {
        assertOnly(good() + entry, "45:3:", "key must be text");
    }

    @Test
    void refusesACharacterThatYamlDoesNotKnow() {
        assertOnly(good().replace("explanation: 试\n    group", "explanation: \u0007\n    group"), "20:18:", "U+0007");
    }

    @Test
    void refusesAListThatHoldsItself() {
        assertThat(problems(good() + "source: &a [*a]\n"))
                .extracting(Problem::message)
                .anyMatch(m -> m.contains("itself"));
    }

    @Test
    void refusesAnotherEncoding() {
        assertThat(problems(good().getBytes(Charset.forName("GB18030"))))
                .extracting(Problem::message)
                .anyMatch(m -> m.contains("UTF-8"));
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        assertThat(problems("[".repeat(5000))).isNotEmpty();
    }

    /** Lines are dropped, doubled, swapped and cut, and characters exchanged; the same every time. */
    @Test
    void listsProblemsWhateverHappensToTheFile() {
        Random random = new Random(4);
        for (int i = 0; i < 1500; i++) {
            String text = good();
            for (int change = 0; change <= random.nextInt(3); change++) {
                text = damaged(text, random);
            }

            assertThat(problems(text)).as(text).allMatch(p -> p.line() > 0 && p.column() > 0);
        }
    }

    private static String damaged(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int line = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        String old = lines.get(line);
        int at = random.nextInt(old.length() + 1);
        String odd = ODD.get(random.nextInt(ODD.size()));
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(other, old);
            case 2 -> lines.set(line, lines.set(other, old));
            case 3 -> lines.set(line, old.substring(0, at));
            default -> lines.set(line, old.substring(0, at) + odd + old.substring(Math.min(old.length(), at + 1)));
        }
        return String.join("\n", lines);
    }

    private static final List<String> ODD = List.of(
            "[", "]", "{", "}", ":", "-", "\"", "&a ", "*a", "?", "|", "!", "<", "9", "\t", "😀", "null", "~", "@x;",
            "\u0000");
}
