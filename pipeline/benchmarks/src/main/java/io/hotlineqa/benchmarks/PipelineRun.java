package io.hotlineqa.benchmarks;

import io.hotlineqa.jobs.DropCalls;
import io.hotlineqa.jobs.DropSource;
import io.hotlineqa.jobs.Ears;
import io.hotlineqa.jobs.LedgerIntake;
import io.hotlineqa.jobs.LocalJob;
import io.hotlineqa.jobs.QaJobEnds;
import io.hotlineqa.jobs.RejectedRecording;
import io.hotlineqa.jobs.RulebookJudge;
import io.hotlineqa.jobs.ScoreWrite;
import io.hotlineqa.jobs.StoreSink;
import io.hotlineqa.jobs.drop.Drop;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.ScoredCall;
import java.nio.file.Path;

/**
 * The whole pipeline on a drop, into an empty database of its own.
 *
 * @param folder holds the drop and takes the database
 * @param ears what the pipeline hears with
 * @param workers recognising processes
 * @param name of the database, unused so far
 */
record PipelineRun(Path folder, Ears ears, int workers, String name) {

    double seconds() throws Exception {
        String database = "embedded:" + folder.resolve("postgres-" + name);
        Stopwatch.reset(workers);
        try (Store store = Store.open(database)) {
            Drop drop = Drop.in(folder.resolve("drop"));
            LocalJob.start(ends(drop, database), workers).get();
            requireAllScored(store, drop);
        }
        return Stopwatch.seconds();
    }

    private QaJobEnds ends(Drop drop, String database) {
        Rulebook rulebook = RulebookFile.shipped();
        ScoreWrite write = new ScoreWrite(rulebook.zone());
        return new QaJobEnds(
                new DropSource(new LedgerIntake(drop, rulebook.zone(), database)),
                new DropCalls(drop, rulebook.zone()),
                new TimedEars(ears),
                rulebook.defaultAgentChannel(),
                new RulebookJudge((Path) null, rulebook),
                new StoreSink<ScoredCall>(database, (store, call) -> {
                    write.write(store, call);
                    Stopwatch.stop();
                }),
                new StoreSink<>(database, RejectedRecording::into));
    }

    private static void requireAllScored(Store store, Drop drop) {
        var summary = store.ledger().drop(drop.id());
        if (summary.scored() != summary.dropped()) {
            throw new IllegalStateException("not all were scored: " + summary);
        }
    }
}
