package io.hotlineqa.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Inspected;
import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.CallBuilder;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.account.DroppedFile;
import io.hotlineqa.store.account.Rescored;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallLine;
import io.hotlineqa.store.call.CallQueue;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.call.ScoredCall;
import io.hotlineqa.store.call.UntoldEmergency;
import io.hotlineqa.store.query.QueryParser;
import io.hotlineqa.store.settings.SettingValues;
import io.hotlineqa.testkit.CallText;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The alert, the queue, its number and the search mean the same by an emergency, by the rulebook that ships. */
class LeaksThatCouldNotBeJudgedTest {
    private static final String DROP = "2026-11-22";
    private static final String CAREFUL = """
            agent 0.8 您好 宝鸡 中燃 调度 中心
            customer 我家 厨房 漏气 了
            agent 您 家 地址 是 哪里 电话 号码 多少
            customer 经二路 三 号 院
            agent 请 您 先 关闭 阀门 打开 窗户 不要 开 电灯
            customer 好 的""";

    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    @TempDir
    Path folder;

    private final Inspector inspector = new Inspector(RulebookFile.shipped());

    private Scorecard put(Call call, String text) {
        Transcript heard = CallText.transcript(call, text);
        String sha256 = String.format("%064x", new BigInteger(1, call.callId().getBytes(StandardCharsets.UTF_8)));
        Inspected inspected = inspector.inspectWithContact(heard);
        fixture.store().ledger().register(DROP, List.of(new DroppedFile(call.callId(), sha256, 1000)));
        fixture.store()
                .scores(SearchedCalls.LINES)
                .save(new ScoredCall(DROP, call.callId(), sha256, heard, inspected.scorecard(), inspected.contact()));
        return inspected.scorecard();
    }

    private static CallBuilder inbound(String id) {
        return Call.with(id).direction(Direction.INBOUND);
    }

    private static Outcome checklist(Scorecard card) {
        return card.results().stream()
                .filter(result -> result.ruleId().equals("emergency-checklist"))
                .map(RuleResult::outcome)
                .findFirst()
                .orElseThrow();
    }

    private void assertEmergencies(String... ids) throws Exception {
        assertThat(alerted()).as("alert").containsExactlyInAnyOrder(ids);
        assertThat(queued()).as("queue").containsExactlyInAnyOrder(ids);
        assertThat(fixture.store().figures().queues(List.of(CallQueue.EMERGENCY), "rita", SettingValues.DEFAULT))
                .as("number on the tab")
                .containsEntry(CallQueue.EMERGENCY, (long) ids.length);
        assertThat(found()).as("search").containsExactlyInAnyOrder(ids);
        assertThat(fixture.store().audit().check()).as("the recount").isEmpty();
    }

    private List<String> alerted() {
        return fixture.store().emergencies().untold().stream()
                .map(UntoldEmergency::call)
                .map(id -> fixture.store().calls().find(id).orElseThrow().callId())
                .toList();
    }

    private List<String> queued() {
        return fixture.store().calls().page(CallFilter.of(CallQueue.EMERGENCY), CallSort.NEWEST, 0, 50).rows().stream()
                .map(CallLine::callId)
                .toList();
    }

    private List<String> found() throws Exception {
        try (SearchIndex index = SearchIndex.open(fixture.store(), folder)) {
            return index
                    .search(
                            new SearchRequest(QueryParser.parse("emergency:yes"), HitOrder.OLDEST, 0, 50, false),
                            Rights.EVERYTHING)
                    .hits()
                    .stream()
                    .map(Hit::callId)
                    .toList();
        }
    }

    @Test
    void areEmergenciesWhereNobodyKnowsWhoPlacedTheCall() throws Exception {
        assertThat(checklist(put(Call.unknown("leak"), CAREFUL))).isEqualTo(Outcome.NOT_JUDGED);
        put(Call.unknown("bill"), "agent 0.8 您好\ncustomer 我 想 查 账单");

        assertEmergencies("leak");
    }

    @Test
    void areEmergenciesWhereBothPartiesShareAChannelAndTheAgentSaysNothingOfUse() throws Exception {
        String careless = "unknown 0.8 您好 宝鸡 中燃\nunknown 我家 厨房 漏气 了\nunknown 你 等 着";
        assertThat(checklist(put(inbound("leak").build(), careless))).isEqualTo(Outcome.NOT_JUDGED);
        put(inbound("bill").build(), "unknown 0.8 您好 宝鸡 中燃\nunknown 我 想 查 账单");

        assertEmergencies("leak");
    }

    @Test
    void areEmergenciesWhereTheAgentIsNotHeard() throws Exception {
        assertThat(checklist(put(inbound("leak").build(), "customer 0.8 喂 我家 厨房 漏气 了\ncustomer 喂 喂")))
                .isEqualTo(Outcome.NOT_JUDGED);
        put(inbound("silent").build(), "silence 20");

        assertEmergencies("leak");
    }

    @Test
    void areNoneInACallThatTheHotlinePlaced() throws Exception {
        put(Call.with("callback").direction(Direction.OUTBOUND).build(), CAREFUL);
        put(inbound("leak").build(), CAREFUL);

        assertEmergencies("leak");
    }

    @Test
    void areNoneAnyMoreWhenALaterRulebookHearsNoLeak() throws Exception {
        put(Call.unknown("leak"), CAREFUL);
        long call = fixture.call("leak");
        Inspected again = inspector.inspectWithContact(CallText.transcript(Call.unknown("leak"), "customer 我 想 查 账单"));

        fixture.store()
                .scores(SearchedCalls.LINES)
                .rescore(List.of(new Rescored(call, again.scorecard(), again.contact())));

        assertEmergencies();
    }

    @Test
    void ofBeforeWaitInTheQueueWithoutAnAlertWhenTheTablesAreBroughtToThisVersion() throws Exception {
        put(Call.unknown("leak"), CAREFUL);
        fixture.sql().useHandle(handle -> {
            handle.execute("drop function summarise_contact cascade");
            handle.execute("drop index call_summary_emergency");
            handle.execute("create index result_emergency on result (scorecard)");
            handle.execute("update call_summary set emergency = false");
        });

        fixture.migrate("V114__leaks_that_could_not_be_judged");

        assertThat(queued()).containsExactly("leak");
        assertThat(alerted()).isEmpty();
        assertThat(fixture.store().audit().check()).isEmpty();
    }
}
