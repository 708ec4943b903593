package io.hotlineqa.jobs.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsTest {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    @TempDir
    Path folder;

    private Arrivals arrivals;

    @BeforeEach
    void watch() {
        arrivals = new Arrivals(folder, Duration.ofMinutes(1));
    }

    @Test
    void takesADropOnceWhenItHasNotChangedForTheWhile() throws IOException {
        write("night/a.wav", 10);

        assertThat(arrivals.ready(0)).isEmpty();
        assertThat(arrivals.ready(MINUTE - 1)).isEmpty();
        assertThat(arrivals.ready(MINUTE)).containsExactly(folder.resolve("night"));
        assertThat(arrivals.ready(9 * MINUTE)).isEmpty();
    }

    @Test
    void waitsAnewWhenAFileGrows() throws IOException {
        write("night/a.wav", 10);
        assertThat(arrivals.ready(0)).isEmpty();
        write("night/a.wav", 20);

        assertThat(arrivals.ready(MINUTE)).isEmpty();
        assertThat(arrivals.ready(2 * MINUTE)).hasSize(1);
    }

    @Test
    void waitsForAFileThatIsStillBeingWritten() throws IOException {
        write("night/a.wav", 10);
        write("night/b.wav.part", 10);
        assertThat(arrivals.ready(0)).isEmpty();
        assertThat(arrivals.ready(5 * MINUTE)).isEmpty();
        Files.move(folder.resolve("night/b.wav.part"), folder.resolve("night/b.wav"));

        assertThat(arrivals.ready(6 * MINUTE)).isEmpty();
        assertThat(arrivals.ready(7 * MINUTE)).hasSize(1);
    }

    @Test
    void takesADropAtOnceWhenItsSenderSaysItIsDone() throws IOException {
        write("night/a.wav", 10);
        write("night/.done", 0);

        assertThat(arrivals.ready(0)).hasSize(1);
    }

    @Test
    void takesADropAgainOnceWhatComesLateHasSettled() throws IOException {
        write("night/a.wav", 10);
        write("night/.done", 0);
        assertThat(arrivals.ready(0)).hasSize(1);

        write("night/b.wav", 5);

        assertThat(arrivals.ready(1))
                .as("the sender was not done with this one")
                .isEmpty();
        assertThat(arrivals.ready(1 + MINUTE)).hasSize(1);
    }

    @Test
    void takesADropAgainAtOnceWhenItsSenderIsDoneAgain() throws IOException {
        write("night/a.wav", 10);
        write("night/.done", 0);
        assertThat(arrivals.ready(0)).hasSize(1);
        write("night/b.wav", 5);
        assertThat(arrivals.ready(1)).isEmpty();

        Files.setLastModifiedTime(folder.resolve("night/.done"), FileTime.fromMillis(4_102_444_800_000L));

        assertThat(arrivals.ready(2)).hasSize(1);
    }

    @Test
    void isNotHeldUpForEverByAFileThatNobodyWritesAnyMore() throws IOException {
        write("night/a.wav", 10);
        write("night/orphan.part", 10);

        assertThat(arrivals.ready(0)).isEmpty();
        assertThat(arrivals.heldUp()).containsExactly(folder.resolve("night"));
        assertThat(arrivals.unfinished(folder.resolve("night"))).containsExactly(folder.resolve("night/orphan.part"));
        assertThat(arrivals.ready(10 * MINUTE - 1)).isEmpty();
        assertThat(arrivals.ready(10 * MINUTE)).hasSize(1);
    }

    @Test
    void handsADropOutAgainThatCouldNotBeWorkedOn() throws IOException {
        write("night/a.wav", 10);
        write("night/.done", 0);
        assertThat(arrivals.ready(0)).hasSize(1);

        arrivals.again(folder.resolve("night"), 1);

        assertThat(arrivals.ready(2)).isEmpty();
        assertThat(arrivals.ready(1 + MINUTE)).hasSize(1);
    }

    @Test
    void isNotDisturbedByFilesThatComeAndGoWhileItLooks() throws Exception {
        write("night/a.wav", 10);
        CompletableFuture<Void> busy = CompletableFuture.runAsync(this::renameToAndFro);
        while (!busy.isDone()) {
            arrivals.ready(0);
        }
        busy.get();
        write("night/last.wav", 10);

        assertThat(arrivals.ready(MINUTE)).isEmpty();
        assertThat(arrivals.ready(2 * MINUTE)).hasSize(1);
    }

    private void renameToAndFro() {
        Path one = folder.resolve("night/one.wav");
        Path other = folder.resolve("night/other.wav");
        try {
            Files.createFile(one);
            for (int i = 0; i < 1000; i++) {
                Files.move(one, other);
                Files.move(other, one);
            }
            Files.delete(one);
            Files.createFile(other);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void doesNotCareWhatTheClockSaysOfAFile() throws IOException {
        write("night/a.wav", 10);
        Files.setLastModifiedTime(folder.resolve("night/a.wav"), FileTime.fromMillis(4_102_444_800_000L));

        assertThat(arrivals.ready(0)).isEmpty();
        assertThat(arrivals.ready(MINUTE)).hasSize(1);
    }

    @Test
    void takesNoNoticeOfWhatAnArchiveIsUnpackedTo() throws IOException {
        Path night = Files.createDirectory(folder.resolve("night"));
        ArchiveFile.zip(night.resolve("calls.zip"), "7001.wav", "one", "late/7002.wav", "two");
        assertThat(arrivals.ready(0)).isEmpty();
        assertThat(arrivals.ready(MINUTE)).containsExactly(night);

        Archives.unpack(Drop.in(night), List.of());
        write("night/.next.zip.unpacked/7003.wav", 10);

        assertThat(arrivals.ready(2 * MINUTE)).isEmpty();
        assertThat(arrivals.ready(3 * MINUTE)).isEmpty();
    }

    @Test
    void takesADropAgainWhenSomebodyAddsToWhatAnArchiveWasUnpackedTo() throws IOException {
        Path night = Files.createDirectory(folder.resolve("night"));
        ArchiveFile.zip(night.resolve("calls.zip"), "7001.wav", "one");
        Archives.unpack(Drop.in(night), List.of());
        assertThat(arrivals.ready(0)).isEmpty();
        assertThat(arrivals.ready(MINUTE)).containsExactly(night);

        write("night/calls.zip.unpacked/7002.wav", 10);

        assertThat(arrivals.ready(2 * MINUTE)).isEmpty();
        assertThat(arrivals.ready(3 * MINUTE)).containsExactly(night);
    }

    @Test
    void takesRecordingsInAFolderThatOnlyLooksUnpacked() throws IOException {
        write("night/monday.unpacked/a.wav", 10);
        write("copied/calls.zip.unpacked/.archive", 10);
        write("copied/calls.zip.unpacked/a.wav", 10);

        assertThat(arrivals.ready(0)).isEmpty();
        assertThat(arrivals.ready(MINUTE)).containsExactly(folder.resolve("copied"), folder.resolve("night"));
    }

    @Test
    void leavesOutHiddenFoldersEmptyOnesAndLooseFiles() throws IOException {
        write(".trash/a.wav", 10);
        write("loose.wav", 10);
        Files.createDirectory(folder.resolve("empty"));

        assertThat(arrivals.ready(0)).isEmpty();
        assertThat(arrivals.ready(MINUTE)).isEqualTo(List.of());
    }

    private void write(String file, int bytes) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, new byte[bytes]);
    }
}
