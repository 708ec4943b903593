package io.hotlineqa.command;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One pass of a rulebook over all stored transcripts. Used by one thread. */
final class Rescoring {
    private static final int BATCH = 200;

    private final Store store;
    private final Inspector inspector;
    private final TranscriptJson transcripts;
    private final Scores scores;
    private final List<Rescored> batch = new ArrayList<>();
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
        store.calls().transcripts(this::rescore);
        flush();
        seconds = (System.nanoTime() - start) / 1e9;
    }

    private void rescore(TranscriptLine stored) {
        try {
            Inspected seen = inspector.inspectWithContact(transcripts.read(stored.line(), ++calls));
            batch.add(new Rescored(stored.call(), seen.scorecard(), seen.contact()));
        } catch (TranscriptFormatException damaged) {
            throw new IllegalStateException("stored call " + stored.call() + " can't be read back", damaged);
        }
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        scores.rescore(batch);
        batch.clear();
    }

    String summary() {
        return String.format(Locale.ROOT, "重新评分 rescored: %d 通 calls, %.1f s", calls, seconds);
    }

    ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("calls", calls).put("seconds", seconds);
    }
}
