package io.hotlineqa.jobs.drop;

import static io.hotlineqa.speech.QuarantineReason.CORRUPT;
import static io.hotlineqa.speech.QuarantineReason.EMPTY;
import static io.hotlineqa.speech.QuarantineReason.TOO_LARGE;
import static io.hotlineqa.speech.QuarantineReason.UNSAFE_ARCHIVE;
import static io.hotlineqa.speech.QuarantineReason.UNSUPPORTED_FORMAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.QuarantineReason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivesTest {
    private static final String SHA = "0".repeat(64);

    @TempDir
    Path outside;

    private Path folder;

    @BeforeEach
    void makeTheDrop() throws IOException {
        folder = Files.createDirectories(outside.resolve("drops/night"));
    }

    @Test
    void putsTheMembersInThePlaceOfTheArchive() throws Exception {
        ArchiveFile.zip(folder.resolve("calls.zip"), "7001.wav", "one", "late/7002.wav", "three");

        assertThat(unpack().unpacked()).containsExactly("calls.zip");

        assertThat(files()).containsExactly("calls.zip.unpacked/late/7002.wav", "calls.zip.unpacked/7001.wav");
        assertThat(drop().path("calls.zip.unpacked/7001.wav")).hasContent("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls.tar", "calls.tar.gz", "calls.tgz"})
    void readsTarsTheSameWay(String name) throws Exception {
        ArchiveFile.tar(folder.resolve(name), !name.endsWith(".tar"), entry("夜班/7001.wav"));

        unpack();

        assertThat(files()).containsExactly(name + ".unpacked/夜班/7001.wav");
    }

    @Test
    void readsNamesThatChineseWindowsWrote() throws Exception {
        ArchiveFile.zip(folder.resolve("calls.zip"), Charset.forName("GB18030"), "录音\\七.wav", "one");

        unpack();

        assertThat(files()).containsExactly("calls.zip.unpacked/录音/七.wav");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../slip.wav", "a/../../slip.wav", "/slip.wav", "..\\slip.wav", "C:\\slip.wav", "a/.."})
    void takesNothingOfAnArchiveThatWritesOutsideItsFolder(String name) throws Exception {
        ArchiveFile.zip(folder.resolve("calls.zip"), "7001.wav", "one", name, "two");

        assertRefused("calls.zip", UNSAFE_ARCHIVE);
        assertThat(outside.resolve("drops/slip.wav")).doesNotExist();
    }

    @Test
    void takesNothingOfAnArchiveWithLinks() throws Exception {
        ArchiveFile.zipWithLink(folder.resolve("calls.zip"), "7001.wav", "/etc/passwd");
        ArchiveFile.tar(folder.resolve("soft.tar"), false, link("7001.wav", TarConstants.LF_SYMLINK));
        ArchiveFile.tar(folder.resolve("hard.tar"), false, entry("1.wav"), link("7001.wav", TarConstants.LF_LINK));
        ArchiveFile.tar(folder.resolve("pipe.tar"), false, new TarArchiveEntry("7001.wav", TarConstants.LF_FIFO));

        for (String name : List.of("calls.zip", "soft.tar", "hard.tar", "pipe.tar")) {
            assertRefused(name, UNSAFE_ARCHIVE);
        }
    }

    @Test
    void takesNothingOfAnArchiveWithOneNameTwice() throws Exception {
        ArchiveFile.zip(folder.resolve("files.zip"), "7001.wav", "one", "./7001.wav", "two");
        ArchiveFile.zip(folder.resolve("folder.zip"), "7001.wav", "one", "7001.wav/a.wav", "two");

        assertRefused("files.zip", UNSAFE_ARCHIVE);
        assertRefused("folder.zip", UNSAFE_ARCHIVE);
    }

    @Test
    void takesNothingOfAnEncryptedArchive() throws Exception {
        ArchiveFile.encrypt(ArchiveFile.zip(folder.resolve("calls.zip"), "7001.wav", "one"));

        assertRefused("calls.zip", UNSAFE_ARCHIVE);
    }

    @Test
    void takesNothingOfAnEmptyOrABrokenArchive() throws Exception {
        ArchiveFile.zip(folder.resolve("empty.zip"));
        Path zip = ArchiveFile.zip(folder.resolve("cut.zip"), "7001.wav", "one");
        Files.write(zip, Arrays.copyOf(Files.readAllBytes(zip), 40));
        Path tar = ArchiveFile.tar(folder.resolve("cut.tgz"), true, entry("7001.wav"));
        Files.write(tar, Arrays.copyOf(Files.readAllBytes(tar), 60));

        assertRefused("empty.zip", EMPTY);
        assertRefused("cut.zip", CORRUPT);
        assertRefused("cut.tgz", CORRUPT);
    }

    @Test
    void takesNothingOfAnArchiveWithADamagedMember() throws Exception {
        Path zip = folder.resolve("calls.zip");
        ArchiveFile.damage(ArchiveFile.storedZip(zip, "7001.wav", "one", "7002.wav", "two"), "two");

        assertRefused("calls.zip", CORRUPT);
    }

    @Test
    void takesNothingOfAnArchiveWithAPathThatNoDiskTakes() throws Exception {
        ArchiveFile.zip(folder.resolve("calls.zip"), "7001.wav", "one", "long/".repeat(1000) + "7002.wav", "two");

        assertRefused("calls.zip", UNSAFE_ARCHIVE);
    }

    @Test
    void takesNothingOfAnArchiveInWhichAFolderHasTheNameOfTheStamp() throws Exception {
        ArchiveFile.zip(folder.resolve("calls.zip"), "7001.wav", "one", ".archive/7002.wav", "two");

        assertRefused("calls.zip", UNSAFE_ARCHIVE);
    }

    @ParameterizedTest
    @CsvSource({"7001.wav, 7001.wav/a.wav", "7001.wav/a.wav, 7001.wav"})
    void takesNothingOfAReplacedArchiveInWhichAFileIsAFolderNow(String before, String now) throws Exception {
        Path zip = ArchiveFile.zip(folder.resolve("calls.zip"), before, "one");
        unpack();
        ArchiveFile.zip(zip, now, "three", "7002.wav", "two");
        Files.setLastModifiedTime(zip, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(unpack().refusal("calls.zip").reason()).isEqualTo(UNSAFE_ARCHIVE);

        assertThat(files()).containsExactlyInAnyOrder("calls.zip", "calls.zip.unpacked/" + before);
    }

    @Test
    void takesNothingOfABomb() throws Exception {
        UnpackLimits limits = new UnpackLimits(3, 1 << 20, 10, 1000);
        ArchiveFile.zip(folder.resolve("ratio.zip"), "7001.wav", "0".repeat(100_000));
        ArchiveFile.zip(folder.resolve("count.zip"), "1.wav", "1", "2.wav", "2", "3.wav", "3", "4.wav", "4");

        Archives archives = Archives.unpack(drop(), List.of(), limits);

        assertThat(archives.refusal("ratio.zip").reason()).isEqualTo(TOO_LARGE);
        assertThat(archives.refusal("count.zip").reason()).isEqualTo(TOO_LARGE);
        assertThat(files()).containsExactlyInAnyOrder("ratio.zip", "count.zip");
    }

    @Test
    void leavesAnArchiveWithinAnArchivePacked() throws Exception {
        Path inner = ArchiveFile.zip(outside.resolve("inner.zip"), "7001.wav", "one");
        ArchiveFile.zip(folder.resolve("calls.zip"), "7002.wav", "two");
        Files.createDirectories(folder.resolve("calls.zip.unpacked"));
        Files.copy(inner, folder.resolve("calls.zip.unpacked/inner.zip"));

        assertRefused("calls.zip.unpacked/inner.zip", UNSUPPORTED_FORMAT);
    }

    @Test
    void unpacksAnArchiveInAFolderThatOnlyHasSuchAName() throws Exception {
        Files.createDirectories(folder.resolve("yesterday.unpacked"));
        ArchiveFile.zip(folder.resolve("yesterday.unpacked/calls.zip"), "7001.wav", "one");

        unpack();

        assertThat(files()).containsExactly("yesterday.unpacked/calls.zip.unpacked/7001.wav");
    }

    @Test
    void takesNoOtherFileForAnArchive() throws Exception {
        Files.copy(ArchiveFile.zip(outside.resolve("x.zip"), "a.wav", "one"), folder.resolve("zip.wav"));
        Files.writeString(folder.resolve("text.zip"), "not one");

        assertThat(unpack().unpacked()).isEmpty();
        assertThat(files()).containsExactlyInAnyOrder("zip.wav", "text.zip");
    }

    @Test
    void doesItAgainAfterItWasKilledInTheMiddle() throws Exception {
        ArchiveFile.zip(folder.resolve("calls.zip"), "7001.wav", "one");
        write(".calls.zip.unpacked/7001.wav", "o");
        write("calls.zip.unpacked/7001.wav", "on");

        unpack();

        assertThat(drop().path("calls.zip.unpacked/7001.wav")).hasContent("one");
        assertThat(folder.resolve(".calls.zip.unpacked")).doesNotExist();
    }

    @Test
    void unpacksAReplacedArchiveAgainAndAnUnchangedOneNot() throws Exception {
        Path zip = ArchiveFile.zip(folder.resolve("calls.zip"), "7001.wav", "one", "7002.wav", "two");
        unpack();
        Files.delete(drop().path("calls.zip.unpacked/7001.wav"));

        unpack();
        assertThat(files()).as("what was erased stays so").containsExactly("calls.zip.unpacked/7002.wav");

        ArchiveFile.zip(zip, "7001.wav", "three");
        Files.setLastModifiedTime(zip, FileTime.from(Instant.now().plusSeconds(60)));
        unpack();
        assertThat(drop().path("calls.zip.unpacked/7001.wav")).hasContent("three");
    }

    @Test
    void readsMetadataInTheArchive() throws Exception {
        ArchiveFile.zip(
                folder.resolve("a.zip"),
                "calls.csv",
                "file,callId\n1.wav,A1\n2.wav,A2\n",
                "1.wav",
                "1",
                "2.wav",
                "2", //
                "2.json",
                "{\"callId\":\"B2\"}");

        unpack();

        assertThat(files()).containsExactly("a.zip.unpacked/1.wav", "a.zip.unpacked/2.wav");
        assertThat(metadata().call("a.zip.unpacked/1.wav", SHA).callId()).isEqualTo("A1");
        assertThat(metadata().call("a.zip.unpacked/2.wav", SHA).callId()).isEqualTo("B2");
    }

    @Test
    void findsMembersInTheListOfTheDropByEitherName() throws Exception {
        ArchiveFile.zip(folder.resolve("a.zip"), "1.wav", "1", "2.wav", "2");
        write("calls.csv", "file,callId\n1.wav,A1\na.zip/2.wav,A2\n3.wav,A3\n");

        unpack();

        assertThat(metadata().call("a.zip.unpacked/1.wav", SHA).callId()).isEqualTo("A1");
        assertThat(metadata().call("a.zip.unpacked/2.wav", SHA).callId()).isEqualTo("A2");
        assertThat(metadata().missing(Set.copyOf(files()))).containsExactly("3.wav");
    }

    @Test
    void losesRowsAndNotTheNightWhenTheListInAnArchiveIsUseless() throws Exception {
        ArchiveFile.zip(folder.resolve("a.zip"), "calls.csv", "recording\n1.wav\n", "1.wav", "1");

        unpack();

        assertThat(metadata().warnings()).singleElement().asString().contains("no column 'file'", "left out");
    }

    private Archives unpack() throws IOException {
        return Archives.unpack(drop(), List.of());
    }

    private void assertRefused(String name, QuarantineReason reason) throws Exception {
        Archives archives = unpack();
        assertThat(archives.refusal(name)).as(name).isNotNull();
        assertThat(archives.refusal(name).reason())
                .as(archives.refusal(name).detail())
                .isEqualTo(reason);
        assertThat(files()).contains(name);
        assertThat(folder.resolve(name + ".unpacked")).doesNotExist();
    }

    private static TarArchiveEntry entry(String name) {
        return new TarArchiveEntry(name);
    }

    private static TarArchiveEntry link(String name, byte kind) {
        TarArchiveEntry link = new TarArchiveEntry(name, kind);
        link.setLinkName("/etc/passwd");
        return link;
    }

    private Drop drop() {
        return Drop.in(folder);
    }

    private List<String> files() throws IOException {
        return drop().files().stream().map(DropFile::file).toList();
    }

    private DropMetadata metadata() throws Exception {
        return DropMetadata.of(drop(), ZoneId.of("Asia/Shanghai"));
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
