package io.hotlineqa.e2e.browser;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.RulebookRef;
import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.rules.json.TranscriptJson;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.RecordingRef;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DroppedFile;
import io.hotlineqa.store.call.LineFormat;
import io.hotlineqa.store.call.ScoredCall;
import io.hotlineqa.testkit.CallText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A scored call with a script wherever somebody else's text is kept: file, people, words, reasons. */
final class HostileCall {
    static final String ID = "6666";

    /** Runs as soon as it is taken for markup. */
    static final String SCRIPT = "<svg/onload=alert(1)>";

    private static final String FILE = SCRIPT + ".wav";
    private static final String DROP = "drop " + SCRIPT;
    private static final String SHA256 = "6".repeat(64);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final EngineRef ENGINE = new EngineRef("hotline-cn", "e".repeat(64));

    private HostileCall() {}

    static void into(Store store) {
        store.ledger().register(DROP, List.of(new DroppedFile(FILE, SHA256, 1)));
        Transcript transcript = transcript();
        store.scores(LineFormat.of(ZONE, new TranscriptJson(ZONE)::write))
                .save(new ScoredCall(DROP, FILE, SHA256, transcript, card(transcript)));
    }

    private static Transcript transcript() {
        Call call = Call.with(ID)
                .agentId("A66")
                .agentName(SCRIPT)
                .callerNumber(SCRIPT)
                .queue(SCRIPT)
                .startedAt(Instant.parse("2026-11-22T01:00:00Z"))
                .build();
        Transcript heard = CallText.transcript(call, "agent 0.8 您好 " + SCRIPT + "\ncustomer " + SCRIPT);
        return new Transcript(
                call, new RecordingRef(FILE, SHA256), ENGINE, 30, 2, heard.utterances(), heard.silences(), List.of());
    }

    private static Scorecard card(Transcript heard) {
        Evidence evidence = new Evidence(0.8, 2, Role.AGENT, SCRIPT, 0.9);
        RuleResult result =
                new RuleResult("forbidden-10", SCRIPT, Outcome.VIOLATED, true, 0, SCRIPT, List.of(evidence));
        return new Scorecard(
                ID,
                heard.call().agentId(),
                heard.call().startedAt(),
                heard.durationSeconds(),
                heard.recording(),
                ENGINE,
                new RulebookRef("baoji-zhongran-2008", "1", "b".repeat(64)),
                "hotline-qa 0.1",
                100,
                100,
                List.of(result));
    }
}
