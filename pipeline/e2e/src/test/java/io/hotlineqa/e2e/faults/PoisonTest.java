package io.hotlineqa.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.e2e.Checkout;
import io.hotlineqa.e2e.EmptyDatabase;
import io.hotlineqa.e2e.QaProcess;
import io.hotlineqa.e2e.QaProcess.Outcome;
import io.hotlineqa.e2e.Scale;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DropSummary;
import io.hotlineqa.store.account.FileState;
import io.hotlineqa.store.account.LedgerRow;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One recording on which the real engine's process crashes: whoever has it open gets the signal that broken native code
 * gets. The command is Flink's TaskManager, JobManager and client in one process.
 */
class PoisonTest {
    private static final int CALLS = Scale.of("calls", 10);
    private static final int TRIES = 2;
    private static final Duration LONGEST = Duration.ofMinutes(CALLS);

    @TempDir
    Path folder;

    @Test
    void aRecordingThatCrashesTheEngineIsTriedTwiceAndCostsNoOtherCallAndNotTheTaskManager() throws Exception {
        Path drop = folder.resolve("drop");
        ManyRecordings.in(drop, CALLS - 1);
        EmptyDatabase.in(folder.resolve("db"));
        Path poison = Files.copy(Checkout.root().resolve("samples/drop/1029.wav"), drop.resolve("poison.wav"));
        QaProcess night = QaProcess.start(
                folder,
                Map.of("JAVA_TOOL_OPTIONS", "-Dhotlineqa.log=" + folder.resolve("log")),
                "run",
                "drop",
                "--workers",
                "2",
                "--database",
                "embedded:db");
        Set<ProcessHandle> crashed = new HashSet<>();
        await().pollInterval(Duration.ofMillis(10)).atMost(LONGEST).until(() -> crash(night, poison, crashed) == TRIES);

        Outcome outcome = night.end();

        assertThat(outcome.exitCode()).as(outcome.err()).isOne();
        assertThat(outcome.hasStackTrace()).as(outcome.err()).isFalse();
        try (Store store = Store.open("embedded:" + folder.resolve("db"))) {
            assertThat(store.ledger().drop(drop.toString()))
                    .extracting(DropSummary::scored, DropSummary::quarantined, DropSummary::complete)
                    .containsExactly(CALLS - 1L, 1L, true);
            assertThat(store.ledger().rows(drop.toString()))
                    .filteredOn(row -> row.state() == FileState.QUARANTINED)
                    .singleElement()
                    .returns("poison.wav", LedgerRow::file)
                    .returns(QuarantineReason.ENGINE_CRASH, LedgerRow::reason)
                    .satisfies(row ->
                            assertThat(row.detail()).startsWith("twice: ").contains("SIGSEGV"));
            assertThat(store.runs().newest(2)).as("it never began anew").hasSize(1);
            assertThat(store.audit().check()).isEmpty();
        }
        assertThat(heard()).as("no other call is heard twice").isEqualTo(CALLS - 1);
    }

    /** How many have crashed by now. */
    private static int crash(QaProcess night, Path poison, Set<ProcessHandle> crashed) throws Exception {
        for (ProcessHandle worker : night.workers()) {
            if (hasOpen(worker, poison) && crashed.add(worker)) {
                assertThat(worker.parent()).as("whoever started it").contains(night.handle());
                signal("-SEGV", worker);
            }
        }
        return crashed.size();
    }

    private static boolean hasOpen(ProcessHandle process, Path file) throws IOException {
        File[] open =
                Path.of("/proc", Long.toString(process.pid()), "fd").toFile().listFiles();
        for (File link : open == null ? new File[0] : open) {
            if (leadsTo(link.toPath(), file)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsTo(Path link, Path file) throws IOException {
        try {
            return Files.isSameFile(link, file);
        } catch (NoSuchFileException closedMeanwhile) {
            return false;
        }
    }

    private static void signal(String signal, ProcessHandle process) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }

    private long heard() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("log/qa.log"))) {
            return lines.filter(line -> line.contains("outcome=\"heard\"")).count();
        }
    }
}
