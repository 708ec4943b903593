package io.hotlineqa.e2e.hostile;

import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.account.FileState;
import io.hotlineqa.store.account.LedgerRow;

/**
 * What the ledger must say of a file.
 *
 * @param state its end
 * @param reason why it is in quarantine; null for any other end
 */
record Expected(FileState state, QuarantineReason reason) {
    static final Expected SCORED = new Expected(FileState.SCORED, null);
    static final Expected DUPLICATE = new Expected(FileState.DUPLICATE, null);

    static Expected quarantined(QuarantineReason reason) {
        return new Expected(FileState.QUARANTINED, reason);
    }

    static Expected of(LedgerRow row) {
        return new Expected(row.state(), row.reason());
    }
}
