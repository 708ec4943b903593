package io.hotlineqa.command.rulebook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.rules.Inspected;
import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.json.TranscriptFormatException;
import io.hotlineqa.rules.json.TranscriptJson;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.Rescored;
import io.hotlineqa.store.account.Scores;
import io.hotlineqa.store.call.LineFormat;
import io.hotlineqa.store.call.TranscriptLine;
import java.util.List;
import java.util.Locale;

/**
 * One pass of a rulebook over all stored transcripts: read and stored in order by one thread, judged by as many as there are
 * cores. Each batch is stored as a whole, so that a pass which is stopped leaves every call with its earlier scorecard or the
 * new one.
 */
final class Rescoring {
    private static final int BATCH = 200;

    private final Store store;
    private final Inspector inspector;
    private final TranscriptJson transcripts;
    private final Scores scores;
    private long calls;
    private double seconds;

    Rescoring(Store store, Rulebook rulebook) {
        this.store = store;
        this.inspector = new Inspector(rulebook);
        this.transcripts = new TranscriptJson(rulebook.zone());
        this.scores = store.scores(LineFormat.of(rulebook.zone(), transcripts::write));
    }

    void run() {
        long start = System.nanoTime();
        try (InOrder<List<Rescored>> judging = new InOrder<>(this::save)) {
            store.calls().transcripts(BATCH, lines -> judging.add(() -> judge(lines)));
            judging.finish();
        }
        seconds = (System.nanoTime() - start) / 1e9;
    }

    private List<Rescored> judge(List<TranscriptLine> lines) {
        return lines.stream().map(this::judge).toList();
    }

    private Rescored judge(TranscriptLine stored) {
        try {
            Inspected seen = inspector.inspectWithContact(transcripts.read(stored.line(), 1));
            return new Rescored(stored.call(), seen.scorecard(), seen.contact());
        } catch (TranscriptFormatException damaged) {
            throw new IllegalStateException("stored call " + stored.call() + " can't be read back", damaged);
        }
    }

    private void save(List<Rescored> batch) {
        scores.rescore(batch);
        calls += batch.size();
    }

    String summary() {
        return String.format(Locale.ROOT, "重新评分 rescored: %d 通 calls, %.1f s", calls, seconds);
    }

    ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("calls", calls).put("seconds", seconds);
    }
}
