package io.hotlineqa.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.command.night.RunOptions;
import io.hotlineqa.jobs.CountedRecognizer;
import io.hotlineqa.jobs.QaJob;
import io.hotlineqa.jobs.QaJobEnds;
import io.hotlineqa.jobs.drop.Arrivals;
import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.store.Store;
import io.hotlineqa.testkit.ScriptedRecognizer;
import io.hotlineqa.testkit.Sound;
import io.hotlineqa.testkit.WavFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Calls that take longer to hear than a checkpoint may last, where Flink is set to take checkpoints all the time. */
class LongCallsTest {
    private static final AtomicInteger JOBS = new AtomicInteger();
    private static final AtomicInteger HEARD = new AtomicInteger();
    private static final int CALLS = 20;

    /** How often one is taken, and how long it is waited for. */
    private static final Duration CHECKPOINTS = Duration.ofMillis(50);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    /** As a streaming job it would be stopped by the first checkpoint that no reader comes to in time. */
    @Test
    void areScoredByAWatchWithoutBeginningAnew() throws Exception {
        Path drop = Files.createDirectories(folder.resolve("in/one"));
        for (int call = 0; call < CALLS; call++) {
            short[] sound =
                    Sound.at(8000).talk(0.5, -20).tone(0.2, 300 + call, -20).samples();
            WavFile.of(8000, sound).write(drop.resolve("call-" + call + ".wav"));
        }
        String database = "embedded:" + folder.resolve("db");
        try (Store store = Store.open(database)) {

            watch(database).look();

            assertThat(store.ledger().drop(drop.toString()).scored())
                    .as(err.toString())
                    .isEqualTo(CALLS);
            assertThat(store.runs().newest(2)).hasSize(1);
        }
        assertThat(HEARD).as("recordings").hasValue(CALLS);
        assertThat(JOBS).as("jobs").hasValue(1);
        assertThat(err.toString()).doesNotContain("again");
    }

    private Watch watch(String database) throws IOException {
        RunOptions options = new RunOptions(LongCallsTest::withCheckpoints);
        CommandLine command =
                new CommandLine(options).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        Path speechModel = Path.of("../../models/hotline-cn").toAbsolutePath().normalize();
        command.parseArgs("--database", database, "--workers", "2", "--model", speechModel.toString());
        Arrivals arrivals = new Arrivals(folder.resolve("in"), Duration.ZERO);
        return new Watch(arrivals, options, null, command, new Alarm(null), 5, Optional.empty());
    }

    private static CompletableFuture<JobExecutionResult> withCheckpoints(QaJobEnds ends, int workers) throws Exception {
        JOBS.incrementAndGet();
        Configuration settings = QaJob.settings();
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINTS);
        settings.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, CHECKPOINTS);
        settings.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, 0);
        StreamExecutionEnvironment job = StreamExecutionEnvironment.createLocalEnvironment(workers, settings);
        QaJob.define(
                job,
                new QaJobEnds(
                        ends.drop(),
                        ends.metadata(),
                        LongCallsTest::slowEars,
                        ends.defaultAgentChannel(),
                        ends.judge(),
                        ends.scores(),
                        ends.quarantine()));
        return job.executeAsync().getJobExecutionResult();
    }

    /** Hear for three times as long as a checkpoint may last. */
    private static Recognizer slowEars() {
        return new CountedRecognizer(new ScriptedRecognizer("您好"), HEARD) {
            @Override
            public Hearing hear(Path recording) throws RejectedRecordingException {
                long end = System.nanoTime() + CHECKPOINTS.multipliedBy(3).toNanos();
                while (System.nanoTime() < end) {
                    LockSupport.parkNanos(end - System.nanoTime());
                }
                return super.hear(recording);
            }
        };
    }
}
