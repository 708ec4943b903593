package io.hotlineqa.command;

import io.hotlineqa.jobs.DropCalls;
import io.hotlineqa.jobs.DropSource;
import io.hotlineqa.jobs.LedgerIntake;
import io.hotlineqa.jobs.QaJobEnds;
import io.hotlineqa.jobs.RejectedRecording;
import io.hotlineqa.jobs.RulebookJudge;
import io.hotlineqa.jobs.ScoreWrite;
import io.hotlineqa.jobs.StoreSink;
import io.hotlineqa.jobs.WorkerEars;
import io.hotlineqa.jobs.drop.Drop;
import io.hotlineqa.jobs.drop.DropFile;
import io.hotlineqa.models.InstalledModel;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.speech.EngineRef;
import java.nio.file.Path;
import java.util.List;

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
        String database) {

    long bytes() {
        return files.stream().mapToLong(DropFile::bytes).sum();
    }

    /** The ends of the job for this run. */
    QaJobEnds ends() {
        return new QaJobEnds(
                new DropSource(new LedgerIntake(drop, rulebook.zone(), database)),
                new DropCalls(drop, rulebook.zone()),
                new WorkerEars(speechModel),
                rulebook.defaultAgentChannel(),
                new RulebookJudge(rulebookFile, rulebook),
                new StoreSink<>(database, new ScoreWrite(rulebook.zone())),
                new StoreSink<>(database, RejectedRecording::into));
    }
}
