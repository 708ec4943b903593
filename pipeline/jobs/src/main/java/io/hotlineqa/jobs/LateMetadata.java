package io.hotlineqa.jobs;

import io.hotlineqa.jobs.drop.Drop;
import io.hotlineqa.jobs.drop.DropMetadata;
import io.hotlineqa.rules.Inspected;
import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.json.TranscriptFormatException;
import io.hotlineqa.rules.json.TranscriptJson;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.FileState;
import io.hotlineqa.store.account.LedgerRow;
import io.hotlineqa.store.account.Scores;
import io.hotlineqa.store.call.LineFormat;
import io.hotlineqa.store.call.ScoredCall;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Brings calls in step with metadata that came, or was mended, after they were scored: they are judged anew by what was
 * heard then, without decoding. However many there are, it holds some at a time. Used by one thread.
 */
public final class LateMetadata {
    private static final int BATCH = 200;

    private final Store store;
    private final Rulebook rulebook;
    private final TranscriptJson transcripts;
    private final Inspector inspector;
    private final Scores scores;

    public LateMetadata(Store store, Rulebook rulebook) {
        this.store = store;
        this.rulebook = rulebook;
        this.transcripts = new TranscriptJson(rulebook.zone());
        this.inspector = new Inspector(rulebook);
        this.scores = store.scores(LineFormat.of(rulebook.zone(), transcripts::write));
    }

    /**
     * Looks at calls that are scored and whose recordings are still there: where a recording is gone its metadata went
     * with it, and says nothing new. Neither does metadata that is gone by itself.
     *
     * @param rows of that drop; those that are not scored are passed over
     * @return how many calls were judged anew
     */
    public int apply(Drop drop, List<LedgerRow> rows, DropMetadata metadata, String actor) {
        List<LedgerRow> described = rows.stream()
                .filter(row -> row.state() == FileState.SCORED && !row.superseded())
                .filter(row -> Files.isRegularFile(drop.path(row.file())) && metadata.knows(row.file()))
                .toList();
        int changed = 0;
        for (int from = 0; from < described.size(); from += BATCH) {
            changed += applyTo(described.subList(from, Math.min(from + BATCH, described.size())), metadata, actor);
        }
        return changed;
    }

    private int applyTo(List<LedgerRow> batch, DropMetadata metadata, String actor) {
        Map<String, LedgerRow> rows = batch.stream().collect(Collectors.toMap(LedgerRow::sha256, row -> row));
        List<String> lines = PatientStore.await(() -> store.calls().transcripts(rows.keySet()));
        int changed = 0;
        for (String line : lines) {
            Transcript before = read(line);
            LedgerRow row = rows.get(before.recording().sha256());
            Call now = metadata.call(row.file(), row.sha256());
            if (!now.equals(before.call())) {
                ScoredCall call = judged(row, described(before, now));
                PatientStore.run(() -> scores.describeAnew(call, actor));
                changed++;
            }
        }
        return changed;
    }

    private ScoredCall judged(LedgerRow row, Transcript transcript) {
        Inspected seen = inspector.inspectWithContact(transcript);
        return new ScoredCall(row.drop(), row.file(), row.sha256(), transcript, seen.scorecard(), seen.contact());
    }

    private Transcript read(String line) {
        try {
            return transcripts.read(line, 1);
        } catch (TranscriptFormatException damaged) {
            throw new IllegalStateException("a stored transcript can't be read back", damaged);
        }
    }

    private Transcript described(Transcript before, Call call) {
        return new Hearing(
                        before.engine(),
                        before.durationSeconds(),
                        before.channels(),
                        before.utterances(),
                        before.silences(),
                        before.speech())
                .of(call, before.recording(), rulebook.defaultAgentChannel());
    }
}
