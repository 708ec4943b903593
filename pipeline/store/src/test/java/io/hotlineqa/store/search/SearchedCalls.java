package io.hotlineqa.store.search;

import static io.hotlineqa.store.Samples.ENGINE;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.rules.json.TranscriptJson;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.RecordingRef;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.store.Samples;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DroppedFile;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.call.LineFormat;
import io.hotlineqa.store.call.ScoredCall;
import io.hotlineqa.testkit.CallText;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Puts calls into a store as the pipeline does, written as text. */
final class SearchedCalls {
    static final LineFormat LINES = LineFormat.of(Documents.ZONE, new TranscriptJson(Documents.ZONE)::write);

    private static final String DROP = "2026-11-22";

    private final Store store;

    SearchedCalls(Store store) {
        this.store = store;
    }

    /** Stores a call of this text and returns its id in the store. */
    long add(Call call, String text, double score) {
        return add(CallText.transcript(call, text), score);
    }

    long add(Transcript heard, double score) {
        addAll(List.of(heard), score);
        return store.calls()
                .page(CallFilter.ALL.with(heard.callId()), CallSort.NEWEST, 0, 1)
                .rows()
                .get(0)
                .id();
    }

    void addAll(List<Transcript> heard, double score) {
        List<DroppedFile> files = new ArrayList<>();
        List<ScoredCall> calls = new ArrayList<>();
        for (Transcript one : heard) {
            String file = one.callId() + ".wav";
            String sha256 =
                    String.format("%064x", new BigInteger(1, one.callId().getBytes(StandardCharsets.UTF_8)));
            files.add(new DroppedFile(file, sha256, 1000));
            Transcript whole = new Transcript(
                    one.call(),
                    new RecordingRef(file, sha256),
                    ENGINE,
                    one.durationSeconds(),
                    2,
                    one.utterances(),
                    one.silences(),
                    one.speech());
            calls.add(new ScoredCall(DROP, file, sha256, whole, card(whole, score)));
        }
        store.ledger().register(DROP, files);
        store.scores(LINES).save(calls);
    }

    static Scorecard card(Transcript transcript, double score) {
        return Samples.card(
                transcript,
                score,
                List.of(
                        new RuleResult("greeting", "受理首语", Outcome.PASSED, false, 0, "", List.of()),
                        new RuleResult(
                                "forbidden-10",
                                "禁用语 10",
                                score < 100 ? Outcome.VIOLATED : Outcome.PASSED,
                                false,
                                100 - score,
                                "着什么急",
                                List.of(new Evidence(12.4, 14, Role.AGENT, "你 着 什么 急 啊", 0.91))),
                        new RuleResult("topic", "受理", Outcome.PASSED, false, 0, "来电主题：抢险", List.of()),
                        new RuleResult("emergency-checklist", "受理", Outcome.NOT_APPLICABLE, false, 0, "", List.of())));
    }
}
