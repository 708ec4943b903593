package io.hotlineqa.dashboards;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.RulebookRef;
import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.RecordingRef;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.store.DroppedFile;
import io.hotlineqa.store.LineFormat;
import io.hotlineqa.store.ScoredCall;
import io.hotlineqa.store.Store;
import io.hotlineqa.testkit.CallText;
import java.time.ZoneId;
import java.util.List;

/** Puts scored calls into a store, as the pipeline does. */
final class ScoredCalls {
    static final String DROP = "2026-11-22";
    private static final EngineRef ENGINE = new EngineRef("hotline-cn", "e".repeat(64));
    private static final RulebookRef RULEBOOK = new RulebookRef("baoji-zhongran-2008", "1", "b".repeat(64));
    private static final String TEXT = "agent 0.8 您好 宝鸡 中燃\ncustomer 我家 漏气 了\nagent 12.4 你 着 什么 急";

    private final Store store;
    private int stored;

    ScoredCalls(Store store) {
        this.store = store;
    }

    /** Stores a call that violates {@code forbidden-10} and returns its id in the store. */
    long violating(Call call, String file) {
        String sha256 = String.format("%064x", ++stored);
        store.ledger().register(DROP, List.of(new DroppedFile(file, sha256, 1)));
        Transcript heard = CallText.transcript(call, TEXT);
        Transcript transcript = new Transcript(
                call, new RecordingRef(file, sha256), ENGINE, 74.2, 2, heard.utterances(), heard.silences(), List.of());
        store.scores(LineFormat.of(ZoneId.of("Asia/Shanghai"), ContractLines::transcript))
                .save(new ScoredCall(DROP, file, sha256, transcript, card(transcript)));
        return stored;
    }

    private static Scorecard card(Transcript transcript) {
        return new Scorecard(
                transcript.callId(),
                transcript.call().agentId(),
                transcript.call().startedAt(),
                transcript.durationSeconds(),
                transcript.recording(),
                ENGINE,
                RULEBOOK,
                "hotline-qa 0.1",
                95,
                100,
                List.of(
                        new RuleResult("greeting", "受理首语", Outcome.PASSED, false, 0, "", List.of()),
                        new RuleResult(
                                "forbidden-10",
                                "禁用语 10",
                                Outcome.VIOLATED,
                                false,
                                5,
                                "座席说了禁用语",
                                List.of(new Evidence(12.4, 13.4, Role.AGENT, "你 着 什么 急", 0.91))),
                        new RuleResult("closing", "结束语", Outcome.NOT_JUDGED, true, 0, "谁先挂机不明", List.of())));
    }
}
