package io.hotlineqa.store.search;

import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.CallBuilder;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.query.QueryParser;
import io.hotlineqa.store.query.QuerySyntaxException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The index of a store with three calls: of a leak, of a bill, and a wrong number. */
abstract class ThreeSearchedCalls {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    @TempDir
    Path folder;

    SearchedCalls calls;
    SearchIndex index;
    long leak;
    long bill;

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

    static CallBuilder call(String id, String agent, String name) {
        return Call.with(id).agentId(agent).agentName(name).startedAt(Instant.parse("2026-11-22T01:10:00Z"));
    }

    Found search(String query, Rights rights) throws QuerySyntaxException, IOException, ForbiddenSearchException {
        return index.search(new SearchRequest(QueryParser.parse(query), HitOrder.OLDEST, 0, 20, false), rights);
    }

    List<String> found(String query) throws QuerySyntaxException, IOException, ForbiddenSearchException {
        return search(query, Rights.EVERYTHING).hits().stream()
                .map(Hit::callId)
                .sorted()
                .toList();
    }
}
