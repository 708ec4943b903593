package io.hotlineqa.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hotlineqa.store.query.QuerySyntaxException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "漏气 → \"漏气\"",
                "您好  宝鸡 → \"您好\" \"宝鸡\"",
                "\"您好 宝鸡\" → \"您好 宝鸡\"",
                "~宝鸡中燃 → ~\"宝鸡中燃\"",
                "～“宝鸡 中燃” → ~\"宝鸡 中燃\"",
                "漏气 -闻到 → \"漏气\" -\"闻到\"",
                "-(a | b) → -(\"a\" | \"b\")",
                "a 或 b OR c → \"a\" | \"b\" | \"c\"",
                "(a b) | c → (\"a\" \"b\") | \"c\"",
                "座席：~宝鸡中燃@前10秒 → agent:~\"宝鸡中燃\"@first10s",
                "客户:谢谢@后2轮 → customer:\"谢谢\"@last2t",
                "/漏.{0,2}气/ → /漏.{0,2}气/",
                "客户:/1\\/2/ → customer:/1\\/2/",
                "漏气 邻近 关阀 → \"漏气\" NEAR/10s \"关阀\"",
                "漏气 BEFORE/30s 座席:关阀 → \"漏气\" BEFORE/30s agent:\"关阀\"",
                "a 后于 b → \"a\" AFTER \"b\"",
                "规则:closing=violated → rule:closing=VIOLATED",
                "rule:closing → rule:closing=VIOLATED | rule:closing=REVIEW",
                "by:A07 queue:\"抢 险\" → by:A07 queue:\"抢 险\"",
                "紧急:是 方向:呼入 → emergency:yes direction:inbound",
                "score:60..80 → score:60..80",
                "score:<80 → score:<=79.99",
                "score:>=90.5 → score:>=90.5",
                "duration:180 → duration:180",
                "日期:2026-11-01..2026-11-22 → date:2026-11-01..2026-11-22",
                "date:>2026-11-01 → date:>=2026-11-02",
                "小时:22..7 → hour:22..23 | hour:0..7",
                "attribute:shift=早班 → attribute:shift=早班",
                "state:published → state:PUBLISHED",
                "'' → ''",
            })
    void printsWhatItUnderstoodAndReadsThatAsTheSame(String query, String printed) throws QuerySyntaxException {
        String expected = printed.equals("''") ? "" : printed;
        Ask ask = QueryParser.parse(query.equals("''") ? "" : query);

        assertThat(ask).hasToString(expected);
        assertThat(QueryParser.parse(ask.toString())).isEqualTo(ask);
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "客户：漏气 → 客户:漏气 → customer:漏气",
                "座席:~报机中然@前10秒 → 座席:~报机中然@前10秒 → agent:~报机中然@first10s",
                "\"您好 宝鸡\" \"先于\" → \"您好 宝鸡\" \"先于\" → \"您好 宝鸡\" \"先于\"",
                "漏气 先于 再见@后2轮 → 漏气 先于 再见@后2轮 → 漏气 BEFORE 再见@last2t",
                "漏气 NEAR 关阀 → 漏气 邻近/10秒 关阀 → 漏气 NEAR/10s 关阀",
                "得分:<90 → 得分:<90 → score:<90",
                "score:>60 → 得分:>60 → score:>60",
                "score:<=89.98 → 得分:<=89.98 → score:<=89.98",
                "规则:greeting=passed → 规则:greeting=通过 → rule:greeting=PASSED",
                "规则:closing 小时:22..7 → 规则:closing 小时:22..7 → rule:closing hour:22..7",
                "-(漏气 | 规则:closing=待确认) → -(漏气 | 规则:closing=待确认) → -(漏气 | rule:closing=REVIEW)",
                "state:申诉中 标记:GOOD_EXAMPLE 紧急:否 → 状态:申诉中 标记:好的示例 紧急:否 → state:APPEALED tag:GOOD_EXAMPLE emergency:no",
                "客户:/漏.?气/ → 客户:/漏.?气/ → customer:/漏.?气/",
            })
    void isWrittenForEitherReaderAndReadBackAsTheSame(String query, String chinese, String english)
            throws QuerySyntaxException {
        Ask ask = QueryParser.parse(query);

        assertThat(Tongue.CHINESE.write(ask)).isEqualTo(chinese);
        assertThat(Tongue.ENGLISH.write(ask)).isEqualTo(english);
        assertThat(QueryParser.parse(chinese)).isEqualTo(ask);
        assertThat(QueryParser.parse(english)).isEqualTo(ask);
    }

    @ParameterizedTest(name = "{0}: {1} in column {2}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "漏气 - → WORDS_MISSING → 5",
                "~ → WORDS_MISSING → 2",
                "\"\" → WORDS_MISSING → 1",
                "a | → WORDS_MISSING → 4",
                "\"漏气 → NOT_CLOSED → 1",
                "a (b c → NOT_CLOSED → 3",
                "a) → CLOSES_NOTHING → 2",
                "colour:red → NO_FIELD → 1",
                "score:high → NO_VALUE → 7",
                "score:90..80 → NO_VALUE → 7",
                "score:.. → NO_VALUE → 7",
                "date:2026-13-01 → NO_VALUE → 6",
                "rule:closing=bad → NO_VALUE → 6",
                "direction:up → NO_VALUE → 11",
                "漏气@first → NO_PLACE → 3",
                "漏气@first0s → NO_PLACE → 3",
                "a NEAR by:A07 → NOT_SAID → 8",
                "NEAR a → NOT_SAID → 1",
                "a BEFORE b AFTER c → NOT_SAID → 12",
                "/(a/ → PATTERN_NOT_CLOSED → 1",
                "/a)/ → PATTERN_CLOSES_NOTHING → 1",
                "/*a/ → PATTERN_REPEATS_NOTHING → 1",
                "/\\p{Nobody}/ → NO_PATTERN → 1",
                "/a*/ → PATTERN_OF_NOTHING → 1",
                "漏气 规则: → VALUE_MISSING → 4",
                "漏气 @前10秒 → PLACE_APART → 4",
            })
    void saysWhereAQueryIsWrongAndWhy(String query, Problem problem, int column) {
        QuerySyntaxException wrong = catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(query));

        assertThat(wrong).isNotNull();
        assertThat(wrong.problem()).isEqualTo(problem);
        assertThat(wrong.column()).isEqualTo(column);
    }

    @Test
    void namesWhatWouldBeRight() {
        QuerySyntaxException wrong =
                catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse("direction:up"));

        assertThat(wrong.valid()).isEqualTo("inbound outbound");
        assertThat(wrong.valid(Tongue.CHINESE)).isEqualTo("呼入、呼出");
        assertThat(wrong).hasMessageContaining("'up'");
    }

    @ParameterizedTest
    @ValueSource(ints = {QueryParser.LONGEST + 1, 50_000})
    void refusesAQueryOfEndlessLength(int length) {
        assertThat(catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse("(".repeat(length))))
                .returns(Problem.TOO_LONG, QuerySyntaxException::problem);
    }

    @Test
    void aDeepNestThatIsShortEnoughIsRead() throws QuerySyntaxException {
        assertThat(QueryParser.parse("(".repeat(400) + "a" + ")".repeat(400))).hasToString("\"a\"");
    }
}
