package io.hotlineqa.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.jobs.drop.ContentHash;
import io.hotlineqa.store.privacy.Erasable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasedFilesTest {
    private static final String MEMBER = "night.zip.unpacked/7001.wav";

    @TempDir
    Path drop;

    private Erasable call;

    @BeforeEach
    void aCallThatCameInAnArchiveWithAListInCapitals() throws Exception {
        Path recording = drop.resolve(MEMBER);
        Files.createDirectories(recording.getParent());
        Files.writeString(recording, "sound");
        Files.writeString(recording.resolveSibling("7001.JSON"), "{}");
        Files.writeString(drop.resolve("night.zip"), "the sound, packed");
        Files.writeString(drop.resolve("CALLS.CSV"), "file,callId\nnight.zip/7001.wav,7001\n");
        String sha256 = ContentHash.of(recording).sha256();
        call = new Erasable(1, "7001", sha256, false, List.of(new Erasable.Copy(drop.toString(), MEMBER)));
    }

    @Test
    void areTheRecordingAndTheJsonBesideItHoweverItsEndingIsSpelled() throws Exception {
        assertThat(ErasedFiles.of(call).deleted())
                .containsExactly(drop.resolve(MEMBER), drop.resolve("night.zip.unpacked/7001.JSON"));
        assertThat(drop.resolve("night.zip.unpacked")).isEmptyDirectory();
    }

    @Test
    void nameTheArchiveAndTheListThatStillTellOfIt() throws Exception {
        assertThat(ErasedFiles.of(call).remarks())
                .satisfiesExactly(
                        archive -> assertThat(archive).contains("night.zip", "still holds the recording"),
                        list -> assertThat(list).contains("CALLS.CSV", "still has a row"));
    }

    @Test
    void nameOfACallThatStaysOnlyWhatStillHoldsItsSound() throws Exception {
        assertThat(ErasedFiles.ofRecordings(call).remarks())
                .singleElement()
                .asString()
                .contains("night.zip");
    }

    @Test
    void areFoundAlsoWhereTheirNameIsNoProperUtf8() throws Exception {
        Path recording = Files.writeString(Path.of(URI.create(drop.toUri() + "%C2%BC%D2%F4.wav")), "sound");
        Path sidecar = Files.writeString(Path.of(URI.create(drop.toUri() + "%C2%BC%D2%F4.json")), "{}");
        Erasable.Copy copy = new Erasable.Copy(drop.toString(), "\u00BC\uFFFDD2\uFFFDF4.wav");

        assertThat(ErasedFiles.of(new Erasable(2, "7002", call.sha256(), false, List.of(copy)))
                        .deleted())
                .containsExactly(recording, sidecar);
    }
}
