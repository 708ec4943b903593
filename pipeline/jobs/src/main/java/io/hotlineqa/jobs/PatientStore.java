package io.hotlineqa.jobs;

import io.hotlineqa.store.database.Outage;
import io.hotlineqa.store.database.StoreException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for a database that is away or full, so that a night outlasts its restart; only what may be repeated is asked. */
public final class PatientStore {
    private static final Logger LOG = LoggerFactory.getLogger(PatientStore.class);

    private PatientStore() {}

    /**
     * The answer of the store, from whichever try.
     *
     * @throws StoreException when the database did not come back in time
     */
    public static <R> R await(Supplier<R> question) {
        try {
            return Patience.LONG.await(question::get, PatientStore::mayPass);
        } catch (RuntimeException failure) {
            if (Outage.mayPass(failure)) {
                throw new StoreException("the database did not come back: " + Outage.reason(failure), failure);
            }
            throw failure;
        }
    }

    /** The same for what has no answer. */
    public static void run(Runnable order) {
        await(() -> {
            order.run();
            return null;
        });
    }

    private static boolean mayPass(Exception failure) {
        boolean passing = Outage.mayPass(failure);
        if (passing) {
            LOG.warn("the database does not answer and is asked again: {}", Outage.reason(failure));
        }
        return passing;
    }
}
