package io.hotlineqa.store.account;

import io.hotlineqa.speech.QuarantineReason;
import java.time.Instant;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * One file of one drop and what became of it.
 *
 * @param id for {@link Ledger#requeue(long)}
 * @param drop the drop's name
 * @param file path relative to the drop's root
 * @param sha256 null when the file could not be read
 * @param bytes its length
 * @param callId null until known
 * @param state what became of it
 * @param reason null unless quarantined
 * @param detail for the operator; null unless quarantined
 * @param duplicateOf the file with the same bytes that has their end, as {@link Settled#nameIn} has it; null unless a
 *     duplicate
 * @param settledAt when it reached its state; null while pending
 * @param superseded whether the file of that name holds other bytes by now; such a row keeps its end
 */
public record LedgerRow(
        long id,
        @ColumnName("drop_name") String drop,
        String file,
        String sha256,
        long bytes,
        String callId,
        FileState state,
        QuarantineReason reason,
        String detail,
        String duplicateOf,
        Instant settledAt,
        boolean superseded) {

    /** The same row as the end of its recording. */
    Settled settled() {
        return new Settled(sha256, drop, file, state);
    }

    /** What stands in the column {@code reason} of {@code ledger.csv}: the code, the original's file, or nothing. */
    public String why() {
        return switch (state) {
            case QUARANTINED -> reason.name();
            case DUPLICATE -> duplicateOf;
            case PENDING, SCORED -> "";
        };
    }
}
