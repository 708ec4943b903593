package io.hotlineqa.jobs;

import io.hotlineqa.store.Store;

/**
 * Notes the end of a run when the last subtask has written its last record: on a cluster nobody else is there to do it.
 *
 * @param write what writing a record means
 * @param drop what the run works on
 * @param run as the store knows it
 */
public record RunEnd<T>(StoreSink.Write<T> write, String drop, long run) implements StoreSink.Write<T> {
    @Override
    public void write(Store store, T record) {
        write.write(store, record);
    }

    @Override
    public void end(Store store) {
        PatientStore.run(() -> {
            if (store.ledger().drop(drop).complete()) {
                store.runs().end(run);
            }
        });
    }
}
