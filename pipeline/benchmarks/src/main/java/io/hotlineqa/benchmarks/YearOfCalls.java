package io.hotlineqa.benchmarks;

import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.json.TranscriptJson;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.RecordingRef;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DroppedFile;
import io.hotlineqa.store.call.LineFormat;
import io.hotlineqa.store.call.ScoredCall;
import io.hotlineqa.testkit.CallText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Fills a store: some hundred composed calls, scored by the shipped rulebook, and copies of them over a year. */
final class YearOfCalls {
    /** The call of half an hour. */
    static final String LONG_CALL = "long";

    private static final String DROP = "composed";
    private static final EngineRef ENGINE = new EngineRef("composed", "e".repeat(64));
    private static final int COMPOSED = 400;
    private static final int LONG_WORDS = 6000;
    private static final double SECONDS_A_WORD = 0.3;

    private final Store store;
    private final Rulebook rulebook = RulebookFile.shipped();
    private final List<String> sentences;
    private final Random random = new Random(7);

    YearOfCalls(Store store, List<String> sentences) {
        this.store = store;
        this.sentences = sentences;
    }

    /** What the calls are made of: words separated by spaces. */
    static List<String> sentences(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1)[3])
                .toList();
    }

    /** One more call, scored now. */
    void add(String id, String text) {
        save(CallText.transcript(call(id), text));
    }

    /** @param calls how many there are in the end, about */
    void make(int calls) {
        store.demoMark().put();
        for (int i = 0; i < COMPOSED; i++) {
            save(CallText.transcript(call("c" + i), compose(12 + random.nextInt(20))));
        }
        store.manyCalls().make(Math.max(1, calls - COMPOSED));
        save(halfAnHour());
    }

    static Call call(String id) {
        return Call.with(id)
                .startedAt(Instant.parse("2026-11-22T01:00:00Z"))
                .direction(Direction.INBOUND)
                .agentId("A07")
                .agentName("座席7")
                .callerNumber("13909172233")
                .queue("service")
                .build();
    }

    private String compose(int lines) {
        StringBuilder text = new StringBuilder("agent 您好 宝鸡 中燃 调度 中心\n");
        for (int i = 1; i < lines; i++) {
            text.append(i % 2 == 0 ? "agent " : "customer ").append(sentence()).append('\n');
        }
        return text.append("agent 感谢 您 的 来电 再见").toString();
    }

    private String sentence() {
        return sentences.get(random.nextInt(sentences.size()));
    }

    private Transcript halfAnHour() {
        List<Utterance> utterances = new ArrayList<>();
        Transcript talk = CallText.transcript(call(LONG_CALL), compose(2 * LONG_WORDS / 5));
        double at = 0;
        int words = 0;
        for (Utterance said : talk.utterances()) {
            Utterance spoken = timed(said, at);
            words += spoken.words().size();
            at = spoken.end();
            utterances.add(spoken);
            if (words >= LONG_WORDS) {
                break;
            }
        }
        return new Transcript(talk.call(), null, null, at, 2, utterances, List.of(), List.of());
    }

    private static Utterance timed(Utterance said, double start) {
        List<Word> words = new ArrayList<>();
        double at = start;
        for (String word : said.text().split(" ", -1)) {
            words.add(new Word(word, at, at + SECONDS_A_WORD, 0.9));
            at += SECONDS_A_WORD;
        }
        return new Utterance(said.channel(), said.role(), start, at, said.text(), words);
    }

    private void save(Transcript heard) {
        String sha256 = String.format(Locale.ROOT, "%064x", heard.callId().hashCode() & 0xffffffffL);
        String file = heard.callId() + ".wav";
        Transcript transcript = new Transcript(
                heard.call(),
                new RecordingRef(file, sha256),
                ENGINE,
                heard.durationSeconds(),
                2,
                heard.utterances(),
                heard.silences(),
                List.of());
        store.ledger().register(DROP, List.of(new DroppedFile(file, sha256, 1)));
        store.scores(LineFormat.of(rulebook.zone(), new TranscriptJson(rulebook.zone())::write))
                .save(new ScoredCall(DROP, file, sha256, transcript, new Inspector(rulebook).inspect(transcript)));
    }
}
