package io.hotlineqa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.e2e.QaProcess.Outcome;
import io.hotlineqa.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EraseTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatIsOnHoldThenErasesEveryCopyAndAccountsForItAllTheSame() throws Exception {
        SampleDrop.of(folder.resolve("drop"), List.of("1011.wav", "1022.wav", "1022.json"));
        Files.writeString(folder.resolve("drop/1011.json"), "{\"startedAt\":\"2020-01-01T08:00:00+08:00\"}");
        Files.copy(folder.resolve("drop/1022.wav"), folder.resolve("drop/copy.wav"));
        EmptyDatabase.in(folder.resolve("db"));
        qa("run", "drop", "--out", "out", "--workers", "1");

        exportsWhatACallerMayAskFor();
        qa("hold", "1022", "--reason", "仲裁");
        assertThat(qa("erase", "1022", "--reason", "x").err()).contains("on hold");
        assertThat(qa("retain", "--audio-days", "365", "--dry-run").out()).contains("录音 recordings: 1");
        assertThat(qa("retain", "--audio-days", "365").exitCode()).isZero();
        assertThat(folder.resolve("drop/1011.wav")).doesNotExist();
        assertThat(folder.resolve("drop/1022.wav")).exists();
        qa("hold", "1022", "--release", "--reason", "已结案");
        assertThat(qa("erase", "9999", "--reason", "x").exitCode()).isEqualTo(2);
        Outcome erase = qa("erase", "1022", "--reason", "客户要求删除");

        assertThat(erase.out()).contains("1022.wav", "1022.json", "copy.wav", "已抹除 erased: 1022");
        assertThat(erase.out()).contains("calls.csv 仍有这通电话的一行");
        assertThat(erase.exitCode()).isEqualTo(1);
        assertThat(folder.resolve("drop")).isDirectoryNotContaining("glob:**{1022,copy}*");
        assertThat(qa("audit").exitCode()).isZero();
        try (Store store = Store.open("embedded:" + folder.resolve("db"))) {
            assertThat(store.auditLog().newest(1, 0).get(0).toString()).contains("erase", "客户要求删除");
        }
    }

    private void exportsWhatACallerMayAskFor() throws Exception {
        Outcome export = qa("export", "--caller", "0917-000 1022", "--out", "subject");

        assertThat(export.exitCode()).as(export.err()).isZero();
        assertThat(Files.readString(folder.resolve("subject/transcripts.jsonl")))
                .contains("\"callId\":\"1022\"")
                .doesNotContain("\"callId\":\"1011\"");
        assertThat(folder.resolve("subject/recordings").toFile().listFiles())
                .singleElement()
                .satisfies(file -> assertThat(file)
                        .hasSameBinaryContentAs(folder.resolve("drop/1022.wav").toFile()));
        assertThat(folder.resolve("subject/scorecards.jsonl")).doesNotExist();
        assertThat(qa("export", "--caller", "12", "--out", "subject").exitCode())
                .isEqualTo(2);
    }

    private Outcome qa(String... arguments) throws Exception {
        String[] all = Stream.concat(Arrays.stream(arguments), Stream.of("--database", "embedded:db"))
                .toArray(String[]::new);
        return QaProcess.run(folder, all);
    }
}
