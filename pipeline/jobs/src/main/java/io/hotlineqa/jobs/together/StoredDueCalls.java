package io.hotlineqa.jobs.together;

import io.hotlineqa.jobs.PatientStore;
import io.hotlineqa.rules.together.CallMark;
import io.hotlineqa.store.Store;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Those of a store.
 *
 * @param database the store's address, as {@link Store#open(String)} reads it
 * @param until until when calls are known
 */
public record StoredDueCalls(String database, Instant until) implements DueCalls {
    @Override
    public void each(Consumer<CallMark> call) {
        try (Store store = PatientStore.await(() -> Store.open(database))) {
            store.incidents().marks(until, call);
        }
    }
}
