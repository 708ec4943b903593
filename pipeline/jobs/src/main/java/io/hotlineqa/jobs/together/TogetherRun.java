package io.hotlineqa.jobs.together;

import io.hotlineqa.jobs.LocalJob;
import io.hotlineqa.jobs.PatientStore;
import io.hotlineqa.jobs.StoreSink;
import io.hotlineqa.rules.together.IncidentsOfKey;
import io.hotlineqa.rules.together.Together;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.incident.DueIncidents;
import java.util.concurrent.ExecutionException;

/** Looks at calls together after a drop was scored, or a rulebook was applied anew. */
public final class TogetherRun {
    private final Store store;
    private final String database;

    /** @param database the store's address, for the job */
    public TogetherRun(Store store, String database) {
        this.store = store;
        this.database = database;
    }

    /**
     * Brings the incidents in step with the calls; does nothing when nothing has changed. What fails in between is done
     * again by the next one.
     *
     * @throws ExecutionException with what really stopped the job, such as a database that is away, as its cause
     */
    public void execute(Together together) throws Exception {
        DueIncidents due = PatientStore.await(() -> store.incidents().due());
        if (due.isEmpty()) {
            return;
        }
        try {
            LocalJob.start(ends(together, due)).get();
        } catch (ExecutionException failed) {
            throw new ExecutionException(LocalJob.cause(failed));
        }
        PatientStore.run(() -> store.incidents().settle(due));
    }

    private TogetherEnds ends(Together together, DueIncidents due) {
        return new TogetherEnds(
                new StoredDueCalls(database, due.until()),
                together.detectors(),
                due.until(),
                new StoreSink<IncidentsOfKey>(
                        database, (into, found) -> into.incidents().replace(found)));
    }
}
