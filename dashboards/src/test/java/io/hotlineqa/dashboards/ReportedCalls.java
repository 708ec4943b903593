package io.hotlineqa.dashboards;

import io.hotlineqa.rules.HotlineZone;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.RulebookRef;
import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.rules.json.TranscriptJson;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.RecordingRef;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.LineFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Calls of some months for reports to count. */
final class ReportedCalls {
    static final String AUGUST = "from=2026-08-01&to=2026-08-31";
    static final String OCTOBER = "from=2026-10-01&to=2026-10-31";
    private static final ZoneId ZONE = HotlineZone.ZONE;
    private static final String FORMULA = "=HYPERLINK(\"evil\")";

    private ReportedCalls() {}

    /**
     * A07 has two calls in October, one of them published, and one in September; a stranger has one in October, and A09 one
     * in August and one at a time that nobody knows.
     */
    static void in(Store store) throws IOException {
        ScoredCalls calls = new ScoredCalls(store, Path.of("nowhere"));
        long published = calls.violating(call("7001", "A07", "2026-10-05T01:00:00Z"), "7001.wav");
        calls.violating(call("7002", "A07", "2026-10-31T15:59:59Z"), "7002.wav");
        calls.violating(call("7003", "A07", "2026-09-30T01:00:00Z"), "7003.wav");
        calls.violating(call("7004", FORMULA, "2026-10-06T01:00:00Z"), "7004.wav");
        store.reviews().publish(published, 0, 85, "reviewer");
        calls.violating(Call.with("7006").agentId("A09").build(), "7006.wav");
        Call august = call("7005", "A09", "2026-08-03T01:00:00Z");
        judge(store, calls.violating(august, "7005.wav"), august);
    }

    /** One result of each kind that the sections on handling and coverage tell of. */
    private static void judge(Store store, long stored, Call call) {
        store.scores(LineFormat.of(ZONE, new TranscriptJson(ZONE)::write))
                .rescore(
                        stored,
                        new Scorecard(
                                call.callId(),
                                call.agentId(),
                                call.startedAt(),
                                74.2,
                                new RecordingRef("7005.wav", "a".repeat(64)),
                                new EngineRef("hotline-cn", "e".repeat(64)),
                                new RulebookRef("baoji-zhongran-2008", "1", "b".repeat(64)),
                                "hotline-qa 0.1",
                                90,
                                100,
                                List.of(
                                        result("ring-answer", Outcome.VIOLATED, false, "响铃 6 次"),
                                        result("callback-hours", Outcome.PASSED, true, "请人核对"),
                                        result("first-asker", Outcome.NOT_JUDGED, false, "没有来电号码"),
                                        result("emergency-checklist", Outcome.PASSED, false, ""))));
    }

    private static RuleResult result(String rule, Outcome outcome, boolean review, String reason) {
        return new RuleResult(rule, rule, outcome, review, 0, reason, List.of());
    }

    private static Call call(String id, String agent, String at) {
        return Call.with(id)
                .agentId(agent)
                .agentName(agent.equals(FORMULA) ? null : "张三")
                .startedAt(Instant.parse(at))
                .attribute("班组", "早班")
                .build();
    }
}
