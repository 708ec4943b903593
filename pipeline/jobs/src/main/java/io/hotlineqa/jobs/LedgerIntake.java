package io.hotlineqa.jobs;

import io.hotlineqa.jobs.drop.Drop;
import io.hotlineqa.jobs.drop.DropException;
import io.hotlineqa.jobs.drop.DropMetadata;
import io.hotlineqa.speech.PathText;
import io.hotlineqa.store.Store;
import java.io.IOException;
import java.time.ZoneId;

/**
 * How to take in a drop against the ledger, as text that travels with the job.
 *
 * @param folder the drop as the operator wrote it
 * @param root the drop's absolute folder
 * @param zone of times that name none
 * @param database the store's address
 */
public record LedgerIntake(String folder, String root, String zone, String database) implements IntakeOpener {
    public LedgerIntake(Drop drop, ZoneId zone, String database) {
        this(drop.name(), drop.id(), zone.getId(), database);
    }

    @Override
    public Intake open() throws IOException, DropException {
        Drop drop = new Drop(folder, PathText.path(root));
        return new DropIntake(
                drop, DropMetadata.of(drop, ZoneId.of(zone)), PatientStore.await(() -> Store.open(database)));
    }
}
