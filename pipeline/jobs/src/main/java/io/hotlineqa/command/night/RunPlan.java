package io.hotlineqa.command.night;

import io.hotlineqa.jobs.DropCalls;
import io.hotlineqa.jobs.DropSource;
import io.hotlineqa.jobs.Ears;
import io.hotlineqa.jobs.LedgerIntake;
import io.hotlineqa.jobs.QaJobEnds;
import io.hotlineqa.jobs.RejectedRecording;
import io.hotlineqa.jobs.RulebookJudge;
import io.hotlineqa.jobs.RunEnd;
import io.hotlineqa.jobs.ScoreWrite;
import io.hotlineqa.jobs.StoreSink;
import io.hotlineqa.jobs.StoreSink.Write;
import io.hotlineqa.jobs.VerifiedEars;
import io.hotlineqa.jobs.WorkerEars;
import io.hotlineqa.jobs.drop.Drop;
import io.hotlineqa.jobs.drop.DropFile;
import io.hotlineqa.models.InstalledModel;
import io.hotlineqa.models.ModelException;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.store.call.ScoredCall;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * A run of which everything was found to be in order.
 *
 * @param drop the folder
 * @param files what it held when it was looked at
 * @param warnings sentences about metadata that could not be read
 * @param speechModel what hears
 * @param engine the same, as the ledger notes it
 * @param rulebook what judges
 * @param rulebookFile where it was read from; null for the shipped one
 * @param workers recognising processes
 * @param job does the work
 * @param database the store's address
 */
record RunPlan(
        Drop drop,
        List<DropFile> files,
        List<String> warnings,
        InstalledModel speechModel,
        EngineRef engine,
        Rulebook rulebook,
        Path rulebookFile,
        int workers,
        NightJob job,
        String database) {

    long bytes() {
        return bytes(files);
    }

    static long bytes(List<DropFile> files) {
        return files.stream().mapToLong(DropFile::bytes).sum();
    }

    /** The ends of the job for this run. */
    QaJobEnds ends() {
        return ends(new WorkerEars(speechModel), new ScoreWrite(rulebook.zone()), RejectedRecording::into);
    }

    /**
     * The ends of the job on a cluster.
     *
     * @param run to be ended with the last record; empty when there is nothing to do
     */
    QaJobEnds clusterEnds(OptionalLong run) throws ModelException {
        return ends(
                new VerifiedEars(speechModel),
                ending(run, new ScoreWrite(rulebook.zone())),
                ending(run, RejectedRecording::into));
    }

    private <T> Write<T> ending(OptionalLong run, Write<T> write) {
        return run.isPresent() ? new RunEnd<>(write, drop.id(), run.getAsLong()) : write;
    }

    private QaJobEnds ends(Ears ears, Write<ScoredCall> scores, Write<RejectedRecording> quarantine) {
        return new QaJobEnds(
                new DropSource(new LedgerIntake(drop, rulebook.zone(), database)),
                new DropCalls(drop, rulebook.zone()),
                ears,
                rulebook.defaultAgentChannel(),
                new RulebookJudge(rulebookFile, rulebook),
                new StoreSink<>(database, scores),
                new StoreSink<>(database, quarantine));
    }
}
