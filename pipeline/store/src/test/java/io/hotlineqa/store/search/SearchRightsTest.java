package io.hotlineqa.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.store.query.Field;
import io.hotlineqa.store.query.QueryParser;
import io.hotlineqa.store.search.Hit.Line;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not be seen is neither found nor counted. */
class SearchRightsTest extends ThreeSearchedCalls {
    @Test
    void whoMayNotSeeAgentsNeitherFindsNorCountsNorSortsByThem() throws Exception {
        Found found = search("您好", Rights.WITHOUT_AGENTS);

        assertThat(found.facets()).doesNotContainKey(Field.BY).containsKey(Field.RULE);
        assertThat(found.hits())
                .allSatisfy(hit -> assertThat(hit)
                        .returns(null, Hit::agentId)
                        .returns(null, Hit::agentName)
                        .returns(null, Hit::score)
                        .returns(null, Hit::humanScore));
        for (String query : List.of("by:A07", "score:<90", "-human:>80", "attribute:shift=早班", "您好 (漏气 | score:100)")) {
            assertThatThrownBy(() -> search(query, Rights.WITHOUT_AGENTS)).isInstanceOf(ForbiddenSearchException.class);
        }
        SearchRequest worst = new SearchRequest(QueryParser.parse(""), HitOrder.LOWEST, 0, 20, false);
        assertThatThrownBy(() -> index.search(worst, Rights.WITHOUT_AGENTS))
                .isInstanceOf(ForbiddenSearchException.class);
    }

    @ParameterizedTest(name = "{0} does not tell a trainer what is hidden")
    @ValueSource(
            strings = {
                "一三九",
                "\"幺三九 零零零零\"",
                "客户:三九",
                "三九@last60s",
                "~一三九零零",
                "/零{4}/",
                "/[一二三四五六七八九]/",
                "电话 NEAR/60s 零零",
                "是 BEFORE 三九"
            })
    void whatIsHiddenIsNotFoundByThoseWhoMayNotAskForIt(String query) throws Exception {
        addACallWithANumber();

        assertThat(search(query + " call:7009", Rights.WITHOUT_AGENTS).total()).isZero();
        assertThat(search("call:7009 -(" + query + ")", Rights.WITHOUT_AGENTS).total())
                .isEqualTo(1);
        assertThat(search("漏水 call:7009", Rights.WITHOUT_AGENTS).total()).isEqualTo(1);
    }

    @Test
    void whatIsHiddenIsFoundByThoseWhoMayAskAndShownToNobody() throws Exception {
        addACallWithANumber();

        for (Rights rights : List.of(Rights.EVERYTHING, Rights.WITHOUT_AGENTS)) {
            assertThat(search("我 的 电话", rights).hits())
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.lines())
                            .extracting(Line::text)
                            .noneMatch(line -> line.contains("九"))
                            .anyMatch(line -> line.contains("电话") && line.contains("＊＊＊")));
        }
        Hit hit = search("三九零零", Rights.EVERYTHING).hits().get(0);
        assertThat(hit.callId()).isEqualTo("7009");
        assertThat(hit.lines())
                .flatExtracting(Line::pieces)
                .filteredOn(Hit.Piece::found)
                .singleElement()
                .returns("＊＊＊＊", Hit.Piece::text);
    }

    private void addACallWithANumber() throws IOException {
        calls.add(call("7009", "A09", "王五").build(), """
                agent 0.8 请 留 电话
                customer 我 的 电话 是 一 三 九 零 零 零 零 一 二 三 四 家里 漏水""", 100);
        index.catchUp();
    }

    @Test
    void anAgentFindsTheOwnPublishedCallsAndCountsNoOthers() throws Exception {
        assertThat(search("", Rights.of("A07")).total()).isZero();
        fixture.store().reviews().publish(leak, 0, 95, "reviewer");
        fixture.store().reviews().publish(bill, 0, 60, "reviewer");
        index.catchUp();

        Found found = search("", Rights.of("A07"));

        assertThat(found.hits()).extracting(Hit::callId).containsExactly("7001");
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.facets().get(Field.BY)).containsExactly(new FacetCount("A07", 1));
        assertThat(search("by:A08", Rights.of("A07")).total()).isZero();
    }
}
