package io.hotlineqa.jobs;

import io.hotlineqa.store.Store;
import java.io.Serializable;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Writes each record into the store at once, in a transaction of its own; repeating one changes nothing, and
 * so it waits for a database that is away.
 */
public final class StoreSink<T> implements Sink<T> {
    private static final long serialVersionUID = 1L;

    /** What writing one record means. */
    @FunctionalInterface
    public interface Write<T> extends Serializable {
        void write(Store store, T record);

        /** This subtask writes no more. */
        default void end(Store store) {}
    }

    private final String database;
    private final Write<T> write;

    /** @param database the store's address, as {@link Store#open(String)} reads it */
    public StoreSink(String database, Write<T> write) {
        this.database = database;
        this.write = write;
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new StoreWriter<>(PatientStore.await(() -> Store.open(database)), write);
    }

    private record StoreWriter<T>(Store store, Write<T> write) implements SinkWriter<T> {
        @Override
        public void write(T record, Context context) {
            PatientStore.run(() -> write.write(store, record));
        }

        @Override
        public void flush(boolean endOfInput) {
            // Every record is stored when write returns.
            if (endOfInput) {
                write.end(store);
            }
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
