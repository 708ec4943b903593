package io.hotlineqa.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.e2e.EmptyDatabase;
import io.hotlineqa.e2e.Gate;
import io.hotlineqa.e2e.QaProcess;
import io.hotlineqa.e2e.QaProcess.Outcome;
import io.hotlineqa.e2e.SampleDrop;
import io.hotlineqa.e2e.Scale;
import io.hotlineqa.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine does to a night, tried on the whole command. */
class FaultTest {
    /** As many as two workers have, or had, in hand when the database goes away, and two more. */
    private static final List<String> SIX =
            List.of("1002.wav", "1007.wav", "1010.wav", "1011.wav", "1012.wav", "1017.wav");

    private static final List<String> THREE = SIX.subList(0, 3);
    private static final List<String> FILES = List.of("scorecards.jsonl", "transcripts.jsonl", "ledger.csv");

    @TempDir
    Path folder;

    @Test
    void losesNothingWhenTheDatabaseIsAwayForAWhile() throws Exception {
        String drop = SampleDrop.of(folder.resolve("drop"), SIX).toString();
        try (DatabaseServer server = DatabaseServer.in(folder.resolve("server"))) {
            String database = server.freshDatabase();
            QaProcess night;
            try (Store store = Store.open(database)) {
                Gate gate = Gate.after(2, store);
                night = QaProcess.start(folder, Map.of(), "run", "drop", "--database", database);
                await().atMost(Duration.ofMinutes(5)).until(gate::isReached);
            }
            server.goAway();
            long from = System.nanoTime();
            await().atMost(Duration.ofMinutes(5)).until(night::warned, said -> said.contains("数据库无应答"));
            Duration away = Duration.ofSeconds(Scale.of("outageSeconds", 3));
            await().atMost(away.plusMinutes(1)).until(() -> System.nanoTime() - from > away.toNanos());
            server.comeBack();

            Outcome outcome = night.end();

            assertThat(outcome.hasStackTrace()).as(outcome.err()).isFalse();
            assertThat(outcome.exitCode()).isZero();
            try (Store store = Store.open(database)) {
                assertThat(store.ledger().drop(drop).scored()).isEqualTo(SIX.size());
            }
            assertThat(QaProcess.run(folder, "audit", "--database", database).exitCode())
                    .isZero();
        }
    }

    @Test
    void namesAFullDiskAndWritesTheSameFilesOnceThereIsRoom() throws Exception {
        SampleDrop.of(folder.resolve("drop"), THREE);
        EmptyDatabase.in(folder.resolve("db"));
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(out.resolve("scorecards.jsonl.part"), Path.of("/dev/full"));
        Outcome full = run("out");
        Files.delete(out.resolve("scorecards.jsonl.part"));

        Outcome again = run("out");
        Outcome export =
                QaProcess.run(folder, "export", "--drop", "drop", "--out", "exported", "--database", "embedded:db");

        assertThat(full.exitCode()).isEqualTo(4);
        assertThat(full.hasStackTrace()).isFalse();
        assertThat(full.err()).contains("No space left", "run the same command again");
        assertThat(List.of(again.exitCode(), export.exitCode())).containsOnly(0);
        for (String file : FILES) {
            assertThat(folder.resolve("exported").resolve(file)).hasSameBinaryContentAs(out.resolve(file));
        }
    }

    @Test
    void leavesNoServerBehindWhenItIsAskedToEnd() throws Exception {
        SampleDrop.of(folder.resolve("drop"), THREE);
        EmptyDatabase.in(folder.resolve("db"));
        QaProcess night;
        try (Store store = Store.open("embedded:" + folder.resolve("db"));
                Gate gate = Gate.after(1, store)) {
            night = QaProcess.start(folder, Map.of(), "run", "drop", "--workers", "1", "--database", "embedded:db");
            await().atMost(Duration.ofMinutes(5)).until(gate::isReached);
            night.stop();
        }

        Outcome outcome = night.end();

        assertThat(outcome.hasStackTrace()).as(outcome.err()).isFalse();
        assertThat(outcome.exitCode()).as("as a shell sees SIGTERM").isEqualTo(143);
        assertThat(folder.resolve("db/data/postmaster.pid")).doesNotExist();
        assertThat(run("after").exitCode()).isZero();
    }

    private Outcome run(String out) throws Exception {
        return QaProcess.run(folder, "run", "drop", "--out", out, "--database", "embedded:db");
    }
}
