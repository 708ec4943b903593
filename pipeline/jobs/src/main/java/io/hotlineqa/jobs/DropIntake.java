package io.hotlineqa.jobs;

import io.hotlineqa.jobs.drop.Drop;
import io.hotlineqa.jobs.drop.DropFile;
import io.hotlineqa.jobs.drop.DropMetadata;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.DroppedFile;
import io.hotlineqa.store.FileState;
import io.hotlineqa.store.Ledger;
import io.hotlineqa.store.LedgerRow;
import io.hotlineqa.store.Settled;
import io.hotlineqa.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Takes in a drop against the ledger. Every file is registered before anything else; a file that can't be read or is
 * empty ends in quarantine here, and one whose bytes are already accounted for ends as a duplicate. The first file with
 * some bytes, in the order of the drop, is the recording; the order depends on sizes and names alone, so a run that is
 * killed and started again decides the same.
 */
public final class DropIntake implements Intake {
    private static final int BATCH = 32;
    private final Drop drop;
    private final Store store;
    private final Ledger ledger;
    private final DropMetadata metadata;
    private final Iterator<DropFile> files;
    private final Map<String, String> originals = new HashMap<>();
    private final Map<String, FileState> known;

    /** @param store closed with this intake */
    public DropIntake(Drop drop, DropMetadata metadata, Store store) throws IOException {
        this.drop = drop;
        this.metadata = metadata;
        this.store = store;
        this.ledger = store.ledger();
        this.files = drop.files().iterator();
        this.known = ledger.rows(drop.id()).stream().collect(Collectors.toMap(DropIntake::key, LedgerRow::state));
    }

    @Override
    public List<DroppedRecording> next() {
        List<DroppedRecording> taken = new ArrayList<>();
        while (taken.isEmpty() && files.hasNext()) {
            take(batch(), taken);
        }
        return taken;
    }

    private List<Fingerprint> batch() {
        List<Fingerprint> batch = new ArrayList<>();
        while (batch.size() < BATCH && files.hasNext()) {
            batch.add(Fingerprint.of(drop, files.next()));
        }
        return batch;
    }

    private void take(List<Fingerprint> batch, List<DroppedRecording> taken) {
        ledger.register(drop.id(), batch.stream().map(Fingerprint::dropped).toList());
        Map<String, Settled> settled = ledger.settled(batch.stream()
                .filter(Fingerprint::hasAudio)
                .map(Fingerprint::sha256)
                .toList());
        for (Fingerprint file : batch) {
            if (known.getOrDefault(key(file.dropped()), FileState.PENDING) == FileState.PENDING) {
                decide(file, settled.get(file.sha256()), taken);
            }
            if (file.hasAudio()) {
                originals.putIfAbsent(file.sha256(), file.name());
            }
        }
    }

    private void decide(Fingerprint file, Settled settled, List<DroppedRecording> taken) {
        if (!file.hasAudio()) {
            ledger.quarantine(drop.id(), file.name(), file.sha256(), callId(file), file.reason(), file.detail());
        } else if (settled != null && !isItself(settled, file)) {
            ledger.duplicate(drop.id(), file.name(), file.sha256(), callId(file), settled.file());
        } else if (originals.containsKey(file.sha256())) {
            ledger.duplicate(drop.id(), file.name(), file.sha256(), callId(file), originals.get(file.sha256()));
        } else {
            taken.add(new DroppedRecording(
                    drop.id(), file.name(), drop.recordingName(file.name()), file.bytes(), file.sha256()));
        }
    }

    private boolean isItself(Settled settled, Fingerprint file) {
        return settled.drop().equals(drop.id()) && settled.file().equals(file.name());
    }

    private String callId(Fingerprint file) {
        return file.reason() == QuarantineReason.UNREADABLE
                ? null
                : metadata.call(file.name(), file.sha256()).callId();
    }

    private static String key(LedgerRow row) {
        return row.sha256() + " " + row.file();
    }

    private static String key(DroppedFile file) {
        return file.sha256() + " " + file.file();
    }

    @Override
    public void close() {
        store.close();
    }
}
