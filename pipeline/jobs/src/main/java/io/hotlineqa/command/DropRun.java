package io.hotlineqa.command;

import io.hotlineqa.jobs.LocalJob;
import io.hotlineqa.store.DropSummary;
import io.hotlineqa.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** One drop on its way into the store. */
final class DropRun implements AutoCloseable {
    private final RunPlan plan;
    private final Store store;

    /** @param store closed with this run */
    DropRun(RunPlan plan, Store store) {
        this.plan = plan;
        this.store = store;
    }

    /** Scores what has no end yet; the report is told how far it is. */
    DropSummary execute(RunReport report) throws Exception {
        report.start(plan);
        CompletableFuture<?> job = LocalJob.start(plan.ends(), plan.workers());
        report.follow(job, this::summary);
        return summary();
    }

    DropSummary summary() {
        return store.ledger().drop(plan.drop().id());
    }

    /** Writes the files of {@code --out}. */
    void files(Path folder) throws IOException {
        new DropFilesWriter(store, folder).write(plan.drop().id());
    }

    Store store() {
        return store;
    }

    RunPlan plan() {
        return plan;
    }

    @Override
    public void close() {
        store.close();
    }
}
