package io.hotlineqa.jobs;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Brings calls in step with metadata that came, or was mended, after they were scored: they are judged anew by what was
 * heard then, without decoding. Used by one thread.
 */
public final class LateMetadata {
    private final Store store;
    private final Rulebook rulebook;
    private final TranscriptJson transcripts;

    public LateMetadata(Store store, Rulebook rulebook) {
        this.store = store;
        this.rulebook = rulebook;
        this.transcripts = new TranscriptJson(rulebook.zone());
    }

    /**
     * Looks at calls that are scored.
     *
     * @param rows of one drop; those that are not scored are passed over
     * @return how many calls were judged anew
     */
    public int apply(String drop, List<LedgerRow> rows, DropMetadata metadata, String actor) {
        Map<String, LedgerRow> scored = rows.stream()
                .filter(row -> row.state() == FileState.SCORED && !row.superseded())
                .collect(Collectors.toMap(LedgerRow::sha256, row -> row));
        if (scored.isEmpty()) {
            return 0;
        }
        List<ScoredCall> changed = changed(drop, scored, metadata);
        Scores scores = store.scores(LineFormat.of(rulebook.zone(), transcripts::write));
        changed.forEach(call -> PatientStore.run(() -> scores.describeAnew(call, actor)));
        return changed.size();
    }

    private List<ScoredCall> changed(String drop, Map<String, LedgerRow> scored, DropMetadata metadata) {
        Inspector inspector = new Inspector(rulebook);
        List<ScoredCall> changed = new ArrayList<>();
        store.calls().transcripts(drop, line -> {
            Transcript before = read(line);
            LedgerRow row = scored.get(before.recording().sha256());
            Call now = row == null ? before.call() : metadata.call(row.file(), row.sha256());
            if (!now.equals(before.call())) {
                Transcript after = described(before, now);
                Inspected seen = inspector.inspectWithContact(after);
                changed.add(new ScoredCall(drop, row.file(), row.sha256(), after, seen.scorecard(), seen.contact()));
            }
        });
        return changed;
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
