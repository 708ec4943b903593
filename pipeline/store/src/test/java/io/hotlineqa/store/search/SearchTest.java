package io.hotlineqa.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.store.query.Field;
import io.hotlineqa.store.query.QueryParser;
import io.hotlineqa.store.review.RemarkTag;
import io.hotlineqa.store.search.Hit.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query finds, and how it is shown. */
class SearchTest extends ThreeSearchedCalls {
    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "'' → 7001 7002 7003",
                "漏气 → 7001",
                "\"厨 房漏气\" → 7001",
                "宝鸡中燃 → 7002",
                "~宝鸡中燃 → 7001 7002",
                "~宝鸡中燃 -宝鸡中燃 → 7001",
                "谢谢 | 打错 → 7001 7002 7003",
                "座席:谢谢 → ''",
                "客户:谢谢 → 7001 7002",
                "再见@last5s → 7001",
                "漏气@first3s → ''",
                "漏气@first6s → 7001",
                "座席:您好@first1t → 7001 7002",
                "座席:再见@first2t → ''",
                "谢谢@last1t → 7002",
                "漏气 NEAR/5s 阀门 → 7001",
                "漏气 NEAR/5s 谢谢 → ''",
                "漏气 BEFORE 谢谢 → 7001",
                "谢谢 BEFORE 漏气 → ''",
                "谢谢 AFTER/60s 漏气 → 7001",
                "/查.?账单/ → 7002",
                "/(打错|着什么急)/ → 7002 7003",
                "rule:forbidden-10 → 7001 7002",
                "rule:forbidden-10=PASSED → 7003",
                "by:A07 → 7001 7003",
                "by:李四 → 7002",
                "queue:抢险 → 7001",
                "direction:outbound → 7002",
                "attribute:shift=早班 → 7002",
                "score:<90 → 7002",
                "score:90..100 -by:A08 → 7001 7003",
                "silence:>15 → 7001",
                "duration:>20 → 7001",
                "date:2026-11-22 hour:9 → 7001 7002 7003",
                "date:2026-11-21 → ''",
                "topic:抢险 emergency:no → 7001 7002 7003",
                "reviewed:no appealed:no state:OPEN → 7001 7002 7003",
                "rulebook:\"baoji-zhongran-2008 1\" model:hotline-cn → 7001 7002 7003",
                "call:7002 → 7002",
            })
    void finds(String query, String expected) throws Exception {
        assertThat(String.join(" ", found(query.equals("''") ? "" : query)))
                .isEqualTo(expected.equals("''") ? "" : expected);
    }

    @Test
    void findsByTeamAndByMarksAndListsTheNewestFirst() throws Exception {
        long early = calls.add(call("7010", "A10", "赵六").attribute("班组", "甲班").build(), "agent 0.8 喂", 100);
        fixture.store().remarks().add(leak, 1, 2, RemarkTag.GOOD_EXAMPLE, null, "很好", "tina");
        index.catchUp();

        assertThat(found("team:甲班")).containsExactly("7010");
        assertThat(found("标记:good_example")).containsExactly("7001");
        assertThat(search("", Rights.WITHOUT_PERSONAL_DATA).facets().get(Field.TEAM))
                .containsExactly(new FacetCount("甲班", 1));
        assertThat(index.newest(QueryParser.parse("喂 | 漏气"), Rights.WITHOUT_AGENTS))
                .startsWith(early)
                .contains(leak);
        assertThatThrownBy(() -> index.newest(QueryParser.parse("team:甲班"), Rights.WITHOUT_AGENTS))
                .isInstanceOf(ForbiddenSearchException.class);
        assertThatThrownBy(() -> search("attribute:x=y", Rights.WITHOUT_PERSONAL_DATA))
                .isInstanceOf(ForbiddenSearchException.class);
    }

    @Test
    void showsTheLinesWithWhatWasFoundAndWhen() throws Exception {
        Hit hit = search("~宝鸡中燃 call:7001", Rights.EVERYTHING).hits().get(0);

        assertThat(hit.id()).isEqualTo(leak);
        Line line = hit.lines().get(0);
        assertThat(line.role()).isEqualTo("AGENT");
        assertThat(line.start()).isEqualTo(0.8);
        assertThat(line.text()).isEqualTo("您好报机中然调度中心");
        assertThat(line.pieces()).filteredOn(Hit.Piece::found).singleElement().returns("报机中然", Hit.Piece::text);
    }

    @Test
    void countsWhatWasFoundByField() throws Exception {
        Found found = search("您好", Rights.EVERYTHING);

        assertThat(found.total()).isEqualTo(2);
        assertThat(found.facets().get(Field.BY)).containsExactly(new FacetCount("A07", 1), new FacetCount("A08", 1));
        assertThat(found.facets().get(Field.RULE)).containsExactly(new FacetCount("forbidden-10=VIOLATED", 2));
        assertThat(found.facets().get(Field.TOPIC)).containsExactly(new FacetCount("抢险", 2));
    }

    @Test
    void foldsCallsOfTheSameWordsUnderTheFirst() throws Exception {
        String text = "agent 0.8 今天 燃气 公司 检修 管道 请 您 谅解\ncustomer 好 的 知道 了";
        for (String id : List.of("8001", "8002", "8003")) {
            calls.add(call(id, "A07", "张三").build(), text, 100);
        }
        index.catchUp();
        SearchRequest folded = new SearchRequest(QueryParser.parse("检修管道"), HitOrder.OLDEST, 0, 20, true);

        Found found = index.search(folded, Rights.EVERYTHING);

        assertThat(found.total()).isEqualTo(3);
        assertThat(found.hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.alike()).hasSize(2));
    }

    @Test
    void pagesNeverOverlap() throws Exception {
        SearchRequest first = new SearchRequest(QueryParser.parse(""), HitOrder.LOWEST, 0, 2, false);
        SearchRequest second = new SearchRequest(QueryParser.parse(""), HitOrder.LOWEST, 1, 2, false);

        Found one = index.search(first, Rights.EVERYTHING);
        Found two = index.search(second, Rights.EVERYTHING);

        assertThat(one.hits()).extracting(Hit::callId).containsExactly("7002", "7001");
        assertThat(one.next()).isTrue();
        assertThat(two.hits()).extracting(Hit::callId).containsExactly("7003");
        assertThat(two.next()).isFalse();
    }
}
