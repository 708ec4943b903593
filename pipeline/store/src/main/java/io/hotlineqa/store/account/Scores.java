package io.hotlineqa.store.account;

import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.rules.together.Contact;
import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.call.LineFormat;
import io.hotlineqa.store.call.ScoredCall;
import io.hotlineqa.store.call.TranscriptLine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes finished calls: transcript, results, scorecard and state in one transaction, all or nothing. Thread-safe. */
public final class Scores {
    private final Jdbi jdbi;
    private final LineFormat lines;

    public Scores(Jdbi jdbi, LineFormat lines) {
        this.jdbi = jdbi;
        this.lines = lines;
    }

    /**
     * Stores a scored call and ends its file. A recording is scored under one file only: when another file with the
     * same bytes was scored meanwhile, this one ends as its duplicate. A file that has ended is left as it is.
     *
     * @throws IllegalStateException when the file was never registered
     */
    public void save(ScoredCall scored) {
        save(List.of(scored));
    }

    /** Stores several calls, all or none. */
    public void save(List<ScoredCall> scored) {
        jdbi.useTransaction(handle -> scored.stream().sorted(ScoredCall.ORDER).forEach(call -> save(handle, call)));
    }

    private void save(Handle handle, ScoredCall scored) {
        FileRows files = new FileRows(handle);
        LedgerRow row = files.locked(scored.drop(), scored.file(), scored.sha256());
        if (row.state() != FileState.PENDING) {
            return;
        }
        LedgerRow holder = new RecordingRows(handle).claim(row);
        if (holder.id() != row.id()) {
            files.duplicate(row, scored.transcript().callId(), holder.settled().nameIn(row.drop()));
            return;
        }
        CallRows calls = new CallRows(handle);
        long call = calls.save(
                scored.sha256(), scored.transcript(), lines.transcript().apply(scored.transcript()));
        saveScorecard(handle, call, scored.scorecard());
        new ContactRows(handle).save(call, scored.contact());
        files.scored(row, scored.transcript().callId());
    }

    /**
     * Puts other metadata of a scored call, and the scorecard that follows from it, in the place of what is stored; the
     * earlier scorecard is kept. Equal ones change nothing, and so does a file that is not scored.
     *
     * @param actor for the audit log
     */
    public void describeAnew(ScoredCall scored, String actor) {
        jdbi.useTransaction(handle -> {
            FileRows files = new FileRows(handle);
            LedgerRow row = files.locked(scored.drop(), scored.file(), scored.sha256());
            String line = lines.transcript().apply(scored.transcript());
            if (row.state() == FileState.SCORED && new CallRows(handle).isNew(scored.sha256(), line)) {
                long call = new CallRows(handle).save(scored.sha256(), scored.transcript(), line);
                saveScorecard(handle, call, scored.scorecard());
                new ContactRows(handle).save(call, scored.contact());
                String callId = scored.transcript().callId();
                files.call(row, callId);
                AuditLog.append(handle, actor, "metadata", "call " + callId, scored.file());
            }
        });
    }

    /**
     * Puts a new scorecard in the place of a call's current one, which is kept. An equal one changes nothing, and what
     * the call tells of others stays as it is.
     *
     * @param call the id of the stored call, as in {@link TranscriptLine#call()}
     */
    public void rescore(long call, Scorecard scorecard) {
        jdbi.useTransaction(handle -> saveScorecard(handle, call, scorecard));
    }

    /**
     * The same for several calls, all or none, and what they tell of others: a transaction for each call, and a round trip
     * for each row, cost more than the call itself.
     *
     * @param calls each call once
     */
    public void rescore(List<Rescored> calls) {
        List<CardLine> cards = calls.stream()
                .map(c ->
                        new CardLine(c.call(), c.scorecard(), lines.scorecard().apply(c.scorecard())))
                .toList();
        Map<Long, Contact> contacts = new TreeMap<>();
        calls.forEach(c -> contacts.put(c.call(), c.contact()));
        jdbi.useTransaction(handle -> {
            new ScorecardRows(handle).save(cards);
            new ContactRows(handle).save(contacts);
        });
    }

    private void saveScorecard(Handle handle, long call, Scorecard scorecard) {
        new ScorecardRows(handle)
                .save(List.of(new CardLine(call, scorecard, lines.scorecard().apply(scorecard))));
    }
}
