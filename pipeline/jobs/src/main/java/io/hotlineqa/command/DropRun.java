package io.hotlineqa.command;

import io.hotlineqa.jobs.LocalJob;
import io.hotlineqa.jobs.drop.DropFile;
import io.hotlineqa.models.ModelException;
import io.hotlineqa.rules.Software;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.store.DropSummary;
import io.hotlineqa.store.FileState;
import io.hotlineqa.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

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
        OptionalLong run = begun();
        CompletableFuture<?> job = LocalJob.start(plan.ends(), plan.workers());
        report.follow(job, this::summary);
        run.ifPresent(store.runs()::end);
        return summary();
    }

    /** Notes the run, unless there is nothing to do: a drop that comes again changes no row. */
    private OptionalLong begun() throws ModelException {
        Set<DropFile> ended = store.ledger().rows(plan.drop().id()).stream()
                .filter(row -> row.state() != FileState.PENDING)
                .map(row -> new DropFile(row.file(), row.bytes()))
                .collect(Collectors.toSet());
        if (ended.containsAll(plan.files())) {
            return OptionalLong.empty();
        }
        EngineRef engine =
                new EngineRef(plan.speechModel().id(), plan.speechModel().sha256());
        return OptionalLong.of(
                store.runs().begin(plan.drop().id(), engine, plan.rulebook().ref(), Software.NAME_AND_VERSION));
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
