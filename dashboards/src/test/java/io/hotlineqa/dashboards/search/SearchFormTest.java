package io.hotlineqa.dashboards.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.query.AllOf;
import io.hotlineqa.store.query.Ask;
import io.hotlineqa.store.query.QueryParser;
import io.hotlineqa.store.query.QuerySyntaxException;
import io.hotlineqa.store.query.Tongue;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "漏气 关阀 -谢谢",
                "agent:~宝鸡中燃@last2t ~燃气",
                "agent:您好@first10s 漏气 /漏.?气/",
                "漏气 NEAR/5s 关阀 -(a | b)",
                "rule:closing by:A07 -by:A08",
                "rule:closing=PASSED rule:greeting rule:forbidden-01=REVIEW",
                "score:60..80 human:<=70 duration:>=30.5 silence:12 date:2026-11-01..2026-11-22 hour:22..7",
                "score:60..80 score:70..90",
                "queue:\"抢 险\" topic:维修 emergency:yes tag:COACHING state:OPEN attribute:\"a=b c\"",
                "a | b",
                "-漏气@first10s -~漏气"
            })
    void losesNothingOfAQueryOnTheWayThereAndBack(String query) throws QuerySyntaxException {
        Ask asked = QueryParser.parse(query);

        Ask again = QueryParser.parse(SearchForm.of(asked, Tongue.CHINESE).query());

        assertThat(parts(again))
                .containsExactlyInAnyOrderElementsOf(parts(asked).toList());
    }

    private static Stream<Ask> parts(Ask ask) {
        return ask instanceof AllOf all ? all.parts() : Stream.of(ask);
    }

    @Test
    void whatIsTypedIntoAFieldIsNothingButItsValue() throws QuerySyntaxException {
        SearchForm form = new SearchForm(Map.of("words", "a\"b | by:A07", "by", "A07 | score:<9", "page", "3"));

        assertThat(parts(QueryParser.parse(form.query())))
                .extracting(Ask::toString)
                .containsExactly("\"a\\\"b\"", "\"|\"", "\"by:A07\"", "by:\"A07 | score:<9\"");
    }
}
