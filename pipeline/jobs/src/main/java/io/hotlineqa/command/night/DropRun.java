package io.hotlineqa.command.night;

import io.hotlineqa.command.terminal.StoppedException;
import io.hotlineqa.jobs.LateMetadata;
import io.hotlineqa.jobs.LocalJob;
import io.hotlineqa.jobs.PatientStore;
import io.hotlineqa.jobs.QaJobEnds;
import io.hotlineqa.jobs.Workload;
import io.hotlineqa.jobs.drop.DropException;
import io.hotlineqa.jobs.drop.DropFile;
import io.hotlineqa.jobs.drop.DropMetadata;
import io.hotlineqa.jobs.together.TogetherRun;
import io.hotlineqa.models.ModelException;
import io.hotlineqa.rules.Software;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DropSummary;
import io.hotlineqa.store.account.FileState;
import io.hotlineqa.store.account.LedgerRow;
import io.hotlineqa.store.account.MissingRecording;
import io.hotlineqa.store.account.RunWork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobExecutionResult;

/** One drop on its way into the store. */
public final class DropRun implements AutoCloseable {
    private static final int PASSES = 3;
    private static final double MILLIS = 1000;
    private final RunPlan plan;
    private final Store store;
    private Workload workload = Workload.NONE;
    private RunFigures figures;
    private int judgedAnew;

    /** @param store closed with this run */
    DropRun(RunPlan plan, Store store) {
        this.plan = plan;
        this.store = store;
    }

    /**
     * Scores what has no end yet; the report is told how far it is. A file that was overwritten while it was heard is
     * taken up again, as long as that does not happen all the time.
     *
     * @throws StoppedException when the database or the machine fails for good; what has an end keeps it
     */
    public DropSummary execute(RunReport report) throws Exception {
        report.start(plan);
        Instant startedAt = Instant.now();
        List<LedgerRow> before =
                PatientStore.await(() -> store.ledger().rows(plan.drop().id()));
        List<DropFile> unended = unended(before);
        long bytes = RunPlan.bytes(unended);
        Optional<Duration> forecast = PatientStore.await(() -> forecast(bytes));
        forecast.ifPresent(expected -> report.forecast(expected, bytes));
        OptionalLong run = PatientStore.await(() -> begun(unended));
        Instant begunAt = Instant.now();
        for (int pass = 0; pass == 0 || (pass < PASSES && !summary().complete()); pass++) {
            follow(plan.job().start(plan.ends(), plan.workers()), report);
        }
        Instant doneAt = Instant.now();
        metadata(before);
        new TogetherRun(store, plan.database()).execute(plan.rulebook().together());
        RunWork work = new RunWork(plan.workers(), bytes, aroundSeconds(begunAt, doneAt));
        run.ifPresent(id -> PatientStore.run(() -> store.runs().end(id, work)));
        DropSummary summary = summary();
        figures = new RunFigures(plan, summary, startedAt, Instant.now(), forecast.orElse(null), workload);
        return summary;
    }

    /** What does not grow with what there is to hear: until the first recording, and after the last. */
    private double aroundSeconds(Instant begunAt, Instant doneAt) {
        Instant first = workload.begunAt().isBefore(doneAt) ? workload.begunAt() : doneAt;
        Duration around = Duration.between(begunAt, first).plus(Duration.between(doneAt, Instant.now()));
        return Math.max(0, around.toMillis() / MILLIS);
    }

    private Optional<Duration> forecast(long bytes) {
        return bytes == 0
                ? Optional.empty()
                : store.runs().pace(plan.engine()).map(pace -> pace.forecast(plan.workers(), bytes));
    }

    private void follow(CompletableFuture<JobExecutionResult> job, RunReport report) throws Exception {
        try {
            report.follow(job, () -> store.ledger().progress(plan.drop().id()));
            workload = workload.plus(Workload.of(job.get()));
        } catch (ExecutionException failed) {
            throw StoppedException.of(LocalJob.cause(failed));
        }
    }

    /**
     * Notes the run for a cluster that works on it, and gives what its job reads and writes.
     *
     * @throws ModelException when the model's folder cannot be read whole
     */
    public QaJobEnds clusterEnds() throws ModelException {
        return plan.clusterEnds(begun(unended(store.ledger().rows(plan.drop().id()))));
    }

    /** Notes the run, unless there is nothing to do: a drop that comes again changes no row. */
    private OptionalLong begun(List<DropFile> unended) {
        return unended.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(store.runs()
                        .begin(plan.drop().id(), plan.engine(), plan.rulebook().ref(), Software.NAME_AND_VERSION));
    }

    private List<DropFile> unended(List<LedgerRow> before) {
        Set<DropFile> ended = before.stream()
                .filter(row -> row.state() != FileState.PENDING)
                .map(row -> new DropFile(row.file(), row.bytes()))
                .collect(Collectors.toSet());
        return plan.files().stream().filter(file -> !ended.contains(file)).toList();
    }

    /** What the switchboard said of calls that were scored before, and of those that never came. */
    private void metadata(List<LedgerRow> before) throws IOException, DropException {
        String id = plan.drop().id();
        DropMetadata metadata = DropMetadata.of(plan.drop(), plan.rulebook().zone());
        judgedAnew = new LateMetadata(store, plan.rulebook())
                .apply(plan.drop(), before, metadata, System.getProperty("user.name"));
        List<MissingRecording> missing =
                metadata.missing(come(before)).stream().map(metadata::missed).toList();
        PatientStore.run(() -> store.ledger().reconcile(id, missing));
    }

    /** The files that are there, and those that were heard before they were let go. */
    private Set<String> come(List<LedgerRow> before) {
        Stream<String> heard = before.stream()
                .filter(row -> row.state() == FileState.SCORED || row.state() == FileState.DUPLICATE)
                .map(LedgerRow::file);
        return Stream.concat(plan.files().stream().map(DropFile::file), heard).collect(Collectors.toSet());
    }

    /** How many calls were judged anew because their metadata came late. */
    int judgedAnew() {
        return judgedAnew;
    }

    DropSummary summary() {
        return PatientStore.await(() -> store.ledger().drop(plan.drop().id()));
    }

    /** Writes the files of {@code --out}. */
    public void files(Path folder) throws IOException {
        DropFilesWriter files = new DropFilesWriter(store, folder);
        files.write(plan.drop().id());
        files.write(figures);
    }

    public Store store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
    }
}
