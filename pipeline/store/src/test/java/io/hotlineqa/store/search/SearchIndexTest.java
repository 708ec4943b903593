package io.hotlineqa.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.CallBuilder;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.store.RemarkTag;
import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.query.Field;
import io.hotlineqa.store.query.QueryParser;
import io.hotlineqa.store.query.QuerySyntaxException;
import io.hotlineqa.store.search.Hit.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    @TempDir
    Path folder;

    private SearchedCalls calls;
    private SearchIndex index;
    private long leak;
    private long bill;

    @BeforeEach
    void threeCalls() {
        calls = new SearchedCalls(fixture.store());
        leak = calls.add(
                call("7001", "A07", "张三")
                        .direction(Direction.INBOUND)
                        .queue("抢险")
                        .build(),
                """
                agent 0.8 您好 报 机 中 然 调度 中心
                customer 我家 厨房 漏气 了
                agent 请 您 先 关 阀门
                silence 20
                customer 好 的 谢谢
                agent 不 客气 再见""",
                95);
        bill = calls.add(
                call("7002", "A08", "李四")
                        .direction(Direction.OUTBOUND)
                        .attribute("shift", "早班")
                        .build(),
                """
                agent 0.8 您好 宝鸡 中燃
                customer 我 想 查 账单
                agent 你 着 什么 急 啊
                customer 谢谢""",
                60);
        calls.add(call("7003", "A07", "张三").build(), """
                agent 0.8 喂
                customer 打错 了""", 100);
        index = SearchIndex.open(fixture.store(), folder);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private static CallBuilder call(String id, String agent, String name) {
        return Call.with(id).agentId(agent).agentName(name).startedAt(Instant.parse("2026-11-22T01:10:00Z"));
    }

    private Found search(String query, Rights rights)
            throws QuerySyntaxException, IOException, ForbiddenSearchException {
        return index.search(new SearchRequest(QueryParser.parse(query), HitOrder.OLDEST, 0, 20, false), rights);
    }

    private List<String> found(String query) throws QuerySyntaxException, IOException, ForbiddenSearchException {
        return search(query, Rights.EVERYTHING).hits().stream()
                .map(Hit::callId)
                .sorted()
                .toList();
    }

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
        fixture.store().remarks().add(leak, 1, 2, RemarkTag.GOOD_EXAMPLE, "很好", "tina");
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

    @Test
    void followsTheStore() throws Exception {
        assertThat(found("新来的")).isEmpty();
        calls.add(call("7004", "A09", "王五").build(), "customer 0.5 新来 的", 100);
        fixture.store().reviews().publish(bill, 0, 60, "reviewer");
        fixture.store().reviews().appeal(bill, 1, "forbidden-10", "没说", "a08");
        fixture.sql().useHandle(handle -> handle.execute("delete from call where id = ?", leak));

        assertThat(index.catchUp()).isEqualTo(3);

        assertThat(found("新来的")).containsExactly("7004");
        assertThat(found("state:APPEALED appealed:yes human:60")).containsExactly("7002");
        assertThat(found("漏气")).isEmpty();
        assertThat(index.catchUp()).isZero();
    }

    @Test
    void losesNothingWhenTransactionsEndInAnotherOrderThanTheyBegan() throws Exception {
        fixture.sql().useHandle(slow -> {
            slow.begin();
            slow.execute("update call set agent_name = '慢慢' where id = ?", leak);
            fixture.sql().useHandle(fast -> fast.execute("update call set agent_name = '快快' where id = ?", bill));
            index.catchUp();
            slow.commit();
        });
        index.catchUp();

        assertThat(found("by:快快")).containsExactly("7002");
        assertThat(found("by:慢慢")).containsExactly("7001");
    }

    @Test
    void rebuildsBesideTheOldOneWhichGoesOnBeingFollowed() throws Exception {
        assertThat(SearchIndex.rebuild(fixture.store(), folder, done -> {})).isEqualTo(3);
        index.catchUp();

        assertThat(found("漏气")).containsExactly("7001");
        assertThat(SearchIndex.verify(fixture.store(), folder)).isEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void verifyNamesWhatDiffers() throws Exception {
        assertThat(SearchIndex.verify(fixture.store(), folder)).isEmpty();
        fixture.sql().useHandle(handle -> {
            handle.execute("alter table call disable trigger call_change");
            handle.execute("update call set agent_name = '赵六' where id = ?", bill);
        });

        assertThat(SearchIndex.verify(fixture.store(), folder))
                .containsExactly("call " + bill + " is stale in the index");
    }

    @Test
    void aSecondProcessReadsWhatTheFirstOneWrites() throws Exception {
        try (SearchIndex second = SearchIndex.open(fixture.store(), folder)) {
            calls.add(call("7004", "A09", "王五").build(), "customer 0.5 新来 的", 100);
            assertThat(second.catchUp()).isZero();
            index.catchUp();
            second.catchUp();

            assertThat(second.search(SearchRequest.of(QueryParser.parse("新来的")), Rights.EVERYTHING)
                            .total())
                    .isEqualTo(1);
        }
    }

    @Test
    void anIndexOfAnotherDatabaseIsMadeAnew() throws Exception {
        index.close();
        fixture.sql().useHandle(handle -> handle.execute("update store_identity set id = gen_random_uuid()"));
        index = SearchIndex.open(fixture.store(), folder);

        assertThat(found("漏气")).containsExactly("7001");
        assertThat(SearchIndex.verify(fixture.store(), folder)).isEmpty();
    }

    @ParameterizedTest(name = "damaged: {0}")
    @ValueSource(strings = {"segments_", "_0.cfs", "_0.si", "current"})
    void aDamagedIndexIsMadeAnew(String start) throws Exception {
        index.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(start))
                    .toList()) {
                Files.write(file, new byte[] {0, -1, -2});
            }
        }
        index = SearchIndex.open(fixture.store(), folder);

        assertThat(found("漏气")).containsExactly("7001");
        assertThat(SearchIndex.verify(fixture.store(), folder)).isEmpty();
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

    @Test
    void removedCallsAreWrittenOutOfTheFiles() throws Exception {
        assertThat(Canary.in(folder, "厨房漏气")).isTrue();
        fixture.sql().useHandle(handle -> handle.execute("delete from call where id = ?", leak));
        index.catchUp();

        assertThat(Canary.in(folder, "厨房漏气")).isFalse();
    }
}
