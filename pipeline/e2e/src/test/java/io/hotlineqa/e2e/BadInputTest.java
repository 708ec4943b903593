package io.hotlineqa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.e2e.QaProcess.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input gets a clear message, the contract's exit code, and loses nothing. */
class BadInputTest {
    @TempDir
    Path folder;

    @Test
    void listsAllProblemsOfAStartAtOnce() throws Exception {
        Files.writeString(folder.resolve("bad.yaml"), "id: [\n");

        Outcome run = QaProcess.run(
                folder,
                "run",
                "missing",
                "--model",
                "vosk-model-cn",
                "--rulebook",
                "bad.yaml",
                "--workers",
                "0",
                "--database",
                "mysql://x");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.hasStackTrace()).isFalse();
        assertThat(run.err())
                .contains("missing: no such folder")
                .contains("no speech model 'vosk-model-cn'", "hotline-cn")
                .contains("bad.yaml:")
                .contains("--workers is 0")
                .contains("database address 'mysql://x'", "embedded:DIR");
    }

    @Test
    void refusesADropWithoutRecordings() throws Exception {
        Files.createDirectory(folder.resolve("empty"));
        EmptyDatabase.in(folder.resolve("db"));

        Outcome run = QaProcess.run(folder, "run", "empty", "--database", "embedded:db");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no recordings in it");
    }

    @Test
    void refusesACallsCsvWhoseHeaderNamesNoFileAndADatabaseThatRefuses() throws Exception {
        Path drop = drop();
        Files.writeString(drop.resolve("calls.csv"), "recording,agent\na.wav,A01\n");
        Files.writeString(drop.resolve("a.wav"), "x");

        Outcome run = QaProcess.run(folder, "run", "drop", "--database", "postgresql://nobody@127.0.0.1:1/none");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.hasStackTrace()).isFalse();
        assertThat(run.err()).contains("calls.csv, line 1: no column 'file'").contains("127.0.0.1:1");
    }

    @Test
    void quarantinesEachBrokenRecordingWithItsReasonScoresTheGoodOneAndGivesEachAnotherChanceWhenAsked()
            throws Exception {
        SampleDrop.few(folder.resolve("drop"));
        EmptyDatabase.in(folder.resolve("db"));
        Path drop = folder.resolve("drop");
        byte[] good = Files.readAllBytes(drop.resolve("1001.wav"));
        Files.write(drop.resolve("zero.wav"), new byte[0]);
        Files.write(drop.resolve("header.wav"), headerAlone(good));
        Files.createSymbolicLink(drop.resolve("gone.wav"), drop.resolve("nowhere"));

        Outcome run = QaProcess.run(folder, "run", "drop", "--out", "out", "--database", "embedded:db");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.hasStackTrace()).isFalse();
        assertThat(Files.readAllLines(folder.resolve("out/ledger.csv")))
                .hasSize(9)
                .anyMatch(row -> row.startsWith("zero.wav,") && row.endsWith("QUARANTINED,EMPTY"))
                .anyMatch(row -> row.startsWith("header.wav,") && row.endsWith("QUARANTINED,EMPTY"))
                .anyMatch(row -> row.startsWith("gone.wav,") && row.endsWith("QUARANTINED,UNREADABLE"))
                .anyMatch(row -> row.startsWith("1901.wav,") && row.endsWith("QUARANTINED,TRUNCATED"))
                .anyMatch(row -> row.startsWith("1903.wav,") && row.endsWith("QUARANTINED,UNSUPPORTED_FORMAT"))
                .anyMatch(row -> row.startsWith("1001.wav,") && row.endsWith("SCORED,"));
        assertThat(run.out()).contains("zero.wav", "header.wav", "gone.wav", "1901.wav", "1903.wav");
        Outcome requeued = requeue("--drop", "drop");
        assertThat(requeued.exitCode()).as(requeued.err()).isZero();
        assertThat(requeued.out()).contains("requeued: 5");
        assertThat(requeue("--reason", "EMPTY").exitCode())
                .as("none is in quarantine any more")
                .isOne();
    }

    private Outcome requeue(String... which) throws Exception {
        Map<String, String> environment = Map.of("HOTLINEQA_DATABASE", "embedded:db");
        return QaProcess.start(folder, environment, "requeue", which[0], which[1])
                .end();
    }

    private Path drop() throws IOException {
        return Files.createDirectory(folder.resolve("drop"));
    }

    /** The first bytes of a WAV, with a data chunk of no length. */
    private static byte[] headerAlone(byte[] wav) {
        int data = new String(wav, 0, 200, StandardCharsets.ISO_8859_1).indexOf("data");
        byte[] header = Arrays.copyOf(wav, data + 8);
        header[data + 4] = 0;
        header[data + 5] = 0;
        header[data + 6] = 0;
        header[data + 7] = 0;
        return header;
    }
}
