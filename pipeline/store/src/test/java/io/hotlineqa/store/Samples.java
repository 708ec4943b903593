package io.hotlineqa.store;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.RulebookRef;
import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.rules.json.ScorecardJson;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.RecordingRef;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.store.account.DroppedFile;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.call.LineFormat;
import io.hotlineqa.store.call.ScoredCall;
import io.hotlineqa.testkit.CallText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Calls as the pipeline would hand them over. */
public final class Samples {
    public static final String DROP = "2026-11-22";
    public static final LineFormat LINES =
            new LineFormat(Transcript::toString, new ScorecardJson(ZoneId.of("Asia/Shanghai"))::write);
    public static final EngineRef ENGINE = new EngineRef("hotline-cn", "e".repeat(64));
    private static final RulebookRef RULEBOOK = new RulebookRef("baoji-zhongran-2008", "1", "b".repeat(64));

    private Samples() {}

    /** 64 times the same hex digit. */
    public static String sha(char digit) {
        return String.valueOf(digit).repeat(64);
    }

    public static DroppedFile file(String name, char digit) {
        return new DroppedFile(name, sha(digit), 1000);
    }

    public static ScoredCall scored(String callId, String file, char digit) {
        return scored(DROP, callId, file, digit);
    }

    public static ScoredCall scored(String drop, String callId, String file, char digit) {
        RecordingRef recording = new RecordingRef(file, sha(digit));
        Transcript text = CallText.transcript(call(callId), "agent 0.8 您好 宝鸡 中燃 调度 中心\ncustomer 我家 漏气 了");
        Transcript transcript = new Transcript(
                text.call(), recording, ENGINE, 74.2, 2, text.utterances(), text.silences(), text.speech());
        return new ScoredCall(drop, file, sha(digit), transcript, card(transcript, 95));
    }

    /** Stores one scored call and tells its number in the store. */
    public static long oneScoredIn(Store store) {
        store.ledger().register(DROP, List.of(file("a.wav", 'a')));
        store.scores(LINES).save(scored("7001", "a.wav", 'a'));
        return store.calls()
                .page(CallFilter.ALL, CallSort.NEWEST, 0, 1)
                .rows()
                .get(0)
                .id();
    }

    public static Scorecard card(Transcript transcript, double score) {
        return card(
                transcript,
                score,
                List.of(
                        new RuleResult("greeting", "受理首语", Outcome.PASSED, false, 0, "", List.of()),
                        new RuleResult(
                                "forbidden-10",
                                "禁用语 10",
                                Outcome.VIOLATED,
                                false,
                                100 - score,
                                "着什么急",
                                List.of(new Evidence(12.4, 14, Role.AGENT, "你 着 什么 急 啊", 0.91))),
                        new RuleResult("closing", "结束语", Outcome.NOT_JUDGED, true, 0, "谁先挂机不明", List.of())));
    }

    /** As the rules write it, of a score out of 100. */
    public static Scorecard card(Transcript transcript, double score, List<RuleResult> results) {
        return new Scorecard(
                transcript.callId(),
                transcript.call().agentId(),
                transcript.call().startedAt(),
                transcript.durationSeconds(),
                transcript.recording(),
                ENGINE,
                RULEBOOK,
                "hotline-qa 0.1",
                score,
                100,
                results);
    }

    private static Call call(String callId) {
        return Call.with(callId)
                .agentId("A07")
                .agentName("张三")
                .startedAt(Instant.parse("2026-11-22T01:10:00Z"))
                .attribute("shift", "早班")
                .build();
    }
}
