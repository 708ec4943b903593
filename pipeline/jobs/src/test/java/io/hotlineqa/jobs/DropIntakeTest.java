package io.hotlineqa.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.jobs.drop.ArchiveFile;
import io.hotlineqa.jobs.drop.Drop;
import io.hotlineqa.jobs.drop.DropMetadata;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.FileState;
import io.hotlineqa.store.account.LedgerRow;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an intake notes and decides, against a real ledger. */
class DropIntakeTest {
    @TempDir
    static Path database;

    private static Store store;

    @TempDir
    Path folder;

    @BeforeAll
    static void openTheStore() {
        store = Store.open("embedded:" + database.resolve("postgres"));
    }

    @AfterAll
    static void closeTheStore() {
        store.close();
    }

    @Test
    void registersEveryNameBeforeItReadsAnyFile() throws Exception {
        for (int i = 0; i < 100; i++) {
            write(i + ".wav", "call " + i);
        }

        try (Intake intake = intake()) {
            assertThat(store.ledger().drop(id()).pending()).isEqualTo(100);
            intake.next();
        }

        assertThat(store.ledger().drop(id()).dropped()).isEqualTo(100);
    }

    @Test
    void takesAMendedFileUnderTheRowThatItHad() throws Exception {
        Files.createSymbolicLink(folder.resolve("a.wav"), folder.resolve("nowhere"));
        takeAll();
        store.ledger().requeue(QuarantineReason.UNREADABLE, "test");
        Files.delete(folder.resolve("a.wav"));
        write("a.wav", "mended");

        assertThat(takeAll()).hasSize(1);
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.sha256()).isNotNull();
            assertThat(row.state()).isEqualTo(FileState.PENDING);
        });
    }

    @Test
    void takesAMendedFileAlsoWhenNobodyRequeuedIt() throws Exception {
        Files.createSymbolicLink(folder.resolve("a.wav"), folder.resolve("nowhere"));
        takeAll();
        Files.delete(folder.resolve("a.wav"));
        write("a.wav", "mended");

        assertThat(takeAll()).hasSize(1);
        assertThat(store.ledger().drop(id()).dropped()).isEqualTo(1);
        assertThat(store.ledger().requeue(QuarantineReason.UNREADABLE, "test"))
                .as("the version that could not be read is over")
                .isZero();
    }

    @Test
    void endsAFileThatWasReplacedOrRemovedBeforeItWasHeard() throws Exception {
        write("replaced.wav", "one");
        write("removed.wav", "two");
        takeAll();
        write("replaced.wav", "three");
        Files.delete(folder.resolve("removed.wav"));

        assertThat(takeAll()).extracting(DroppedRecording::file).containsExactly("replaced.wav");

        assertThat(rows()).filteredOn(LedgerRow::superseded).singleElement().satisfies(row -> {
            assertThat(row.file()).isEqualTo("replaced.wav");
            assertThat(row.reason()).isEqualTo(QuarantineReason.UNREADABLE);
        });
        assertThat(current("removed.wav").reason()).isEqualTo(QuarantineReason.UNREADABLE);
        assertThat(store.ledger().pending(id())).hasSize(1);
    }

    @Test
    void takesAFileThatWasGoneWhenItIsBack() throws Exception {
        write("a.wav", "one");
        write("b.wav", "two");
        takeAll();
        Files.delete(folder.resolve("a.wav"));
        takeAll();
        write("a.wav", "one");

        assertThat(takeAll()).extracting(DroppedRecording::file).containsExactly("a.wav", "b.wav");
    }

    @Test
    void takesTheCopyOfAFileThatNobodyCouldHear() throws Exception {
        write("a.wav", "one");
        write("b.wav", "one");
        takeAll();
        Files.delete(folder.resolve("a.wav"));

        assertThat(takeAll()).extracting(DroppedRecording::file).containsExactly("b.wav");
    }

    @Test
    void knowsAnEarlierVersionWhenItsBytesComeBack() throws Exception {
        write("a.wav", "one");
        String first = takeAll().get(0).sha256();
        store.ledger().quarantine(id(), "a.wav", first, null, QuarantineReason.NO_WORDS, "");
        write("a.wav", "three");
        takeAll();
        write("a.wav", "one");

        assertThat(takeAll()).isEmpty();
        assertThat(current("a.wav").sha256()).isEqualTo(first);
        assertThat(store.ledger().drop(id()).complete()).isTrue();
    }

    @Test
    void changesNoRowWhenADropComesAgain() throws Exception {
        write("a.wav", "one");
        write("empty.wav", "");
        Files.createSymbolicLink(folder.resolve("gone.wav"), folder.resolve("nowhere"));
        takeAll();
        List<LedgerRow> before = rows();

        takeAll();

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void takesFilesWhoseNamesDifferInBytesThatAreNoCharacters() throws Exception {
        Files.writeString(Path.of(URI.create(folder.toUri() + "%FF.wav")), "one of " + folder);
        Files.writeString(Path.of(URI.create(folder.toUri() + "%FE.wav")), "two of " + folder);

        assertThat(takeAll())
                .hasSize(2)
                .allSatisfy(recording -> assertThat(recording.path()).exists());
    }

    @Test
    void accountsForEachMemberOfAnArchive() throws Exception {
        write("loose.wav", "one");
        ArchiveFile.zip(
                folder.resolve("calls.zip"), "1.wav", "one of " + folder, "2.wav", "two of " + folder, "3.wav", "");

        assertThat(takeAll()).extracting(DroppedRecording::file).hasSize(2);

        assertThat(current("calls.zip.unpacked/3.wav").reason()).isEqualTo(QuarantineReason.EMPTY);
        assertThat(rows())
                .extracting(LedgerRow::state)
                .filteredOn(s -> s == FileState.DUPLICATE)
                .hasSize(1);
        assertThat(store.ledger().drop(id()).dropped()).isEqualTo(4);
    }

    @Test
    void accountsForAnArchiveThatIsRefusedAsOneFileUntilItIsMended() throws Exception {
        ArchiveFile.zip(folder.resolve("calls.zip"), "../1.wav", "one");
        takeAll();
        assertThat(rows()).singleElement().extracting(LedgerRow::reason).isEqualTo(QuarantineReason.UNSAFE_ARCHIVE);

        ArchiveFile.zip(folder.resolve("calls.zip"), "1.wav", "one");
        assertThat(takeAll()).extracting(DroppedRecording::file).containsExactly("calls.zip.unpacked/1.wav");

        assertThat(store.ledger().drop(id()).dropped()).isEqualTo(1);
        assertThat(store.ledger().drop(id()).quarantined()).isZero();
    }

    @Test
    void looksIntoAnArchiveThatWasRefusedOnlyWhenItIsRequeued() throws Exception {
        Path inTheWay = Files.createDirectories(folder.resolve("calls.zip.unpacked/1.wav"));
        ArchiveFile.zip(folder.resolve("calls.zip"), "1.wav", "one of " + folder);
        takeAll();
        Files.delete(inTheWay);

        assertThat(takeAll()).isEmpty();
        assertThat(current("calls.zip").detail()).contains("something else has this name");

        store.ledger().requeueDrop(id(), "test");
        assertThat(takeAll()).extracting(DroppedRecording::file).containsExactly("calls.zip.unpacked/1.wav");
        assertThat(store.ledger().drop(id()).quarantined()).isZero();
    }

    private List<DroppedRecording> takeAll() throws Exception {
        List<DroppedRecording> taken = new ArrayList<>();
        try (Intake intake = intake()) {
            for (List<DroppedRecording> next = intake.next(); !next.isEmpty(); next = intake.next()) {
                taken.addAll(next);
            }
        }
        return taken;
    }

    private Intake intake() throws Exception {
        Drop drop = Drop.in(folder);
        return new DropIntake(
                drop,
                DropMetadata.of(drop, ZoneId.of("Asia/Shanghai")),
                Store.open("embedded:" + database.resolve("postgres")));
    }

    private String id() {
        return Drop.in(folder).id();
    }

    private List<LedgerRow> rows() {
        return store.ledger().rows(id());
    }

    private LedgerRow current(String file) {
        return store.ledger().current(id(), List.of(file)).get(file);
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content.isEmpty() ? "" : content + " of " + folder);
    }
}
