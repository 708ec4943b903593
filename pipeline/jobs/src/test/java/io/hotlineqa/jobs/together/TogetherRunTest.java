package io.hotlineqa.jobs.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hotlineqa.rules.Inspected;
import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.json.TranscriptJson;
import io.hotlineqa.rules.together.IncidentKind;
import io.hotlineqa.rules.together.IncidentState;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.RecordingRef;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DroppedFile;
import io.hotlineqa.store.call.LineFormat;
import io.hotlineqa.store.call.ScoredCall;
import io.hotlineqa.store.incident.IncidentsAsked;
import io.hotlineqa.store.incident.StoredIncident;
import io.hotlineqa.testkit.CallText;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nights, from scored calls to the stored incidents, with the shipped rulebook and a real database. */
class TogetherRunTest {
    private static final Rulebook RULEBOOK = RulebookFile.shipped();
    private static final Inspector INSPECTOR = new Inspector(RULEBOOK);
    private static final LineFormat LINES = LineFormat.of(RULEBOOK.zone(), new TranscriptJson(RULEBOOK.zone())::write);
    private static final String LEAK = "agent 您好 宝鸡 中燃 调度 中心\ncustomer 我 家 漏气 了 在 公园 路\nagent 请 您 关 阀门";
    private static final String PROMISE = "customer 什么 时候 来 气\nagent 我 查 一下 稍后 给 您 回 电话";

    @TempDir
    static Path folder;

    private static Store store;

    @BeforeAll
    static void open() {
        store = Store.open("embedded:" + folder.resolve("postgres"));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void findsWhatCallsShowTogetherOnceAndKeepsItInStep() throws Exception {
        score('1', "09170000001", "2026-09-22T09:00:00+08:00", Direction.INBOUND, LEAK);
        score('2', "09170000002", "2026-09-22T09:15:00+08:00", Direction.INBOUND, LEAK);
        score('3', "09170000003", "2026-09-22T09:30:00+08:00", Direction.INBOUND, LEAK);
        score('4', "09170000004", "2026-09-22T10:00:00+08:00", Direction.INBOUND, PROMISE);
        score('5', "09170000005", "2026-09-22T10:00:00+08:00", Direction.INBOUND, PROMISE);
        run();

        assertThat(of(IncidentKind.BURST)).singleElement().satisfies(burst -> {
            assertThat(burst.key()).isEqualTo("公园路");
            assertThat(burst.calls()).extracting(StoredIncident.Line::callId).containsExactly("c1", "c2", "c3");
            assertThat(burst.calls().get(0).quote()).contains("漏气");
            assertThat(burst.calls().get(0).confidence()).isGreaterThan(0.85);
        });
        assertThat(of(IncidentKind.PROMISE))
                .extracting(StoredIncident::state)
                .containsExactly(IncidentState.OPEN, IncidentState.OPEN);

        assertThat(store.incidents().due().isEmpty()).isTrue();
        List<StoredIncident> before = of(IncidentKind.PROMISE);
        run();
        assertThat(of(IncidentKind.PROMISE)).isEqualTo(before);

        score('6', "09170000004", "2026-09-23T09:00:00+08:00", Direction.OUTBOUND, "agent 您好\ncustomer 你好");
        score('7', "09170000007", "2026-09-29T09:00:00+08:00", Direction.INBOUND, "customer 怎么 缴费\nagent 请 稍等");
        run();
        assertThat(of(IncidentKind.PROMISE))
                .extracting(StoredIncident::key, StoredIncident::state)
                .containsExactlyInAnyOrder(
                        tuple("09170000004", IncidentState.KEPT), tuple("09170000005", IncidentState.NOT_KEPT));
        assertThat(of(IncidentKind.PROMISE))
                .extracting(StoredIncident::id)
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(StoredIncident::id).toList());
        assertThat(store.audit().check()).isEmpty();
    }

    private static void run() throws Exception {
        new TogetherRun(store, "embedded:" + folder.resolve("postgres")).execute(RULEBOOK.together());
    }

    private static List<StoredIncident> of(IncidentKind kind) {
        return store.incidents().page(IncidentsAsked.of(kind), 0, 50).rows();
    }

    private static void score(char digit, String caller, String at, Direction direction, String text) {
        String sha256 = String.valueOf(digit).repeat(64);
        String file = digit + ".wav";
        Call call = Call.with("c" + digit)
                .callerNumber(caller)
                .startedAt(OffsetDateTime.parse(at).toInstant())
                .direction(direction)
                .build();
        Transcript heard = CallText.transcript(call, text);
        Transcript transcript = new Transcript(
                call,
                new RecordingRef(file, sha256),
                null,
                heard.durationSeconds(),
                2,
                heard.utterances(),
                heard.silences(),
                List.of());
        Inspected inspected = INSPECTOR.inspectWithContact(transcript);
        store.ledger().register("night", List.of(new DroppedFile(file, sha256, 1)));
        store.scores(LINES)
                .save(new ScoredCall("night", file, sha256, transcript, inspected.scorecard(), inspected.contact()));
    }
}
