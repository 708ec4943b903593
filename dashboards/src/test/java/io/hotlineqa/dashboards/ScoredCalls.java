package io.hotlineqa.dashboards;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.RulebookRef;
import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.rules.Severity;
import io.hotlineqa.rules.Weight;
import io.hotlineqa.rules.json.TranscriptJson;
import io.hotlineqa.rules.together.Contact;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.PathText;
import io.hotlineqa.speech.RecordingRef;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DroppedFile;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.call.LineFormat;
import io.hotlineqa.store.call.ScoredCall;
import io.hotlineqa.testkit.CallText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;

/** Puts scored calls into a store, as the pipeline does. */
final class ScoredCalls {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final EngineRef ENGINE = new EngineRef("hotline-cn", "e".repeat(64));
    private static final RulebookRef RULEBOOK = new RulebookRef("baoji-zhongran-2008", "1", "b".repeat(64));
    private static final String TEXT = "agent 0.8 您好 宝鸡 中燃\ncustomer 我家 漏气 了\nagent 12.4 你 着 什么 急";

    private final Store store;
    private final Path drop;

    ScoredCalls(Store store, Path drop) {
        this.store = store;
        this.drop = drop;
    }

    /** Stores a call that violates {@code forbidden-10} and returns its id in the store. */
    long violating(Call call, String file) throws IOException {
        return violating(call, file, TEXT);
    }

    /** The same for a call in which this was said. */
    long violating(Call call, String file, String text) throws IOException {
        return violating(call, file, text, Contact.alone(call));
    }

    /** Stores a call that violates {@code forbidden-10} and sounds like this topic. */
    long violatingAbout(String topic, Call call, String file) throws IOException {
        RuleResult heard = new RuleResult("topic", "受理", Outcome.PASSED, false, 0, "来电主题听来是" + topic, List.of());
        return stored(call, file, TEXT, Contact.alone(call), 95, List.of(greeting(), said(), unclear(), heard));
    }

    /** Stores a call that violates {@code forbidden-10} beyond doubt, so that nothing in it waits for a person. */
    long proven(Call call, String file) throws IOException {
        return stored(call, file, TEXT, Contact.alone(call), 95, List.of(said()));
    }

    /** Stores a call without a fault, all of it judged. */
    long clean(Call call, String file) throws IOException {
        return stored(call, file, TEXT, Contact.alone(call), 100, List.of(greeting()));
    }

    /** The same for a call that tells this of others. */
    long violating(Call call, String file, Contact contact) throws IOException {
        return violating(call, file, TEXT, contact);
    }

    private long violating(Call call, String file, String text, Contact contact) throws IOException {
        return stored(call, file, text, contact, 95, List.of(greeting(), said(), unclear()));
    }

    private long stored(Call call, String file, String text, Contact contact, double score, List<RuleResult> results)
            throws IOException {
        String sha256 = sha256(call, PathText.path(drop.toString(), file));
        store.ledger().register(drop.toString(), List.of(new DroppedFile(file, sha256, 1)));
        Transcript heard = CallText.transcript(call, text);
        Transcript transcript = new Transcript(
                call, new RecordingRef(file, sha256), ENGINE, 74.2, 2, heard.utterances(), heard.silences(), List.of());
        store.scores(LineFormat.of(ZONE, new TranscriptJson(ZONE)::write))
                .save(new ScoredCall(
                        drop.toString(), file, sha256, transcript, card(transcript, score, results), contact));
        CallFilter same = CallFilter.ALL.with(call.callId());
        return store.calls().page(same, CallSort.NEWEST, 0, 1).rows().get(0).id();
    }

    /** Of the recording where there is one, else of the call's id. */
    private static String sha256(Call call, Path recording) throws IOException {
        byte[] content = Files.exists(recording)
                ? Files.readAllBytes(recording)
                : call.callId().getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Scorecard card(Transcript transcript, double score, List<RuleResult> results) {
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

    private static RuleResult greeting() {
        Weight weight = new Weight(Severity.SERIOUS, 20, false, null);
        return new RuleResult("greeting", "受理首语", Outcome.PASSED, false, 0, weight, "", List.of());
    }

    private static RuleResult said() {
        return new RuleResult(
                "forbidden-10",
                "禁用语 10",
                Outcome.VIOLATED,
                false,
                5,
                "座席说了禁用语",
                List.of(new Evidence(12.4, 13.4, Role.AGENT, "你 着 什么 急", 0.91)));
    }

    private static RuleResult unclear() {
        Weight weight = new Weight(Severity.SERIOUS, 10, true, null);
        return new RuleResult("closing", "结束语", Outcome.VIOLATED, true, 0, weight, "谁先挂机不明", List.of());
    }
}
