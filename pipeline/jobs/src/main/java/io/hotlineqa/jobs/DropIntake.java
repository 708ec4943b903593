package io.hotlineqa.jobs;

import io.hotlineqa.jobs.drop.Archives;
import io.hotlineqa.jobs.drop.Drop;
import io.hotlineqa.jobs.drop.DropFile;
import io.hotlineqa.jobs.drop.DropMetadata;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.FileState;
import io.hotlineqa.store.account.Ledger;
import io.hotlineqa.store.account.LedgerRow;
import io.hotlineqa.store.account.Settled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes in a drop against the ledger. Archives are unpacked, and their members stand for them; one that is refused ends
 * in quarantine as a whole. The names of all its files are registered before anything else; a file that can't
 * be read or is empty ends in quarantine here, and one whose bytes are already accounted for ends as a duplicate. The
 * first file with some bytes, in the order of the drop, is the recording; the order depends on sizes and names alone, so
 * a run that is killed and started again decides the same.
 */
public final class DropIntake implements Intake {
    private static final int BATCH = 32;
    private final Drop drop;
    private final Store store;
    private final Ledger ledger;
    private final DropMetadata metadata;
    private final Archives archives;
    private final Iterator<DropFile> files;
    private final Map<String, String> originals = new HashMap<>();

    /** @param store closed with this intake */
    public DropIntake(Drop drop, DropMetadata metadata, Store store) throws IOException {
        this.drop = drop;
        this.metadata = metadata;
        this.store = store;
        this.ledger = store.ledger();
        this.archives = Archives.unpack(drop, PatientStore.await(() -> ledger.rows(drop.id())));
        List<DropFile> found = drop.files();
        this.files = found.iterator();
        PatientStore.run(() -> {
            ledger.register(drop.id(), found.stream().map(DropFile::unread).toList());
            ledger.supersede(drop.id(), archives.unpacked());
            endWhatIsGone(found);
        });
    }

    /** A file that was there and had no end when an earlier run was stopped. */
    private void endWhatIsGone(List<DropFile> found) {
        Set<String> present = found.stream().map(DropFile::file).collect(Collectors.toSet());
        ledger.pending(drop.id()).stream()
                .filter(row -> !present.contains(row.file()))
                .forEach(row -> unreadable(row, "the file is gone"));
    }

    private void unreadable(LedgerRow row, String detail) {
        ledger.quarantine(drop.id(), row.file(), row.sha256(), null, QuarantineReason.UNREADABLE, detail);
    }

    @Override
    public List<DroppedRecording> next() {
        List<DroppedRecording> taken = new ArrayList<>();
        while (taken.isEmpty() && files.hasNext()) {
            List<Fingerprint> batch = batch();
            taken.addAll(PatientStore.await(() -> taken(batch)));
        }
        return taken;
    }

    private List<Fingerprint> batch() {
        List<Fingerprint> batch = new ArrayList<>();
        while (batch.size() < BATCH && files.hasNext()) {
            DropFile file = files.next();
            batch.add(Fingerprint.of(drop, file).refused(archives.refusal(file.file())));
        }
        return batch;
    }

    /** May be asked again with the same files. */
    private List<DroppedRecording> taken(List<Fingerprint> batch) {
        List<DroppedRecording> taken = new ArrayList<>();
        ledger.register(drop.id(), batch.stream().map(Fingerprint::dropped).toList());
        Map<String, LedgerRow> rows =
                ledger.current(drop.id(), batch.stream().map(Fingerprint::name).toList());
        Map<String, Settled> settled = ledger.settled(batch.stream()
                .filter(Fingerprint::hasAudio)
                .map(Fingerprint::sha256)
                .toList());
        for (Fingerprint file : batch) {
            if (file.hasAudio()) {
                originals.putIfAbsent(file.sha256(), file.name());
            }
            if (rows.get(file.name()).state() == FileState.PENDING) {
                decide(file, rows.get(file.name()), settled.get(file.sha256()), taken);
            }
        }
        return taken;
    }

    private void decide(Fingerprint file, LedgerRow row, Settled settled, List<DroppedRecording> taken) {
        if (file.reason() == QuarantineReason.UNREADABLE) {
            unreadable(row, file.detail());
        } else if (!file.hasAudio()) {
            ledger.quarantine(drop.id(), file.name(), file.sha256(), callId(file), file.reason(), file.detail());
        } else if (settled != null && !isItself(settled, file)) {
            ledger.duplicate(drop.id(), file.name(), file.sha256(), callId(file), settled.nameIn(drop.id()));
        } else if (!originals.get(file.sha256()).equals(file.name())) {
            ledger.duplicate(drop.id(), file.name(), file.sha256(), callId(file), originals.get(file.sha256()));
        } else {
            taken.add(new DroppedRecording(
                    drop.id(), file.name(), drop.recordingName(file.name()), file.bytes(), file.sha256()));
        }
    }

    @Override
    public List<DroppedRecording> unfinished(List<DroppedRecording> recordings) {
        Set<String> pending = ledger.pending(drop.id()).stream()
                .map(r -> r.sha256() + " " + r.file())
                .collect(Collectors.toSet());
        return recordings.stream()
                .filter(r -> pending.contains(r.sha256() + " " + r.file()))
                .toList();
    }

    private boolean isItself(Settled settled, Fingerprint file) {
        return settled.drop().equals(drop.id()) && settled.file().equals(file.name());
    }

    private String callId(Fingerprint file) {
        return metadata.call(file.name(), file.sha256()).callId();
    }

    @Override
    public void close() {
        store.close();
    }
}
