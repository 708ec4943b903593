package io.hotlineqa.store.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.store.Samples;
import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.TestFolders;
import io.hotlineqa.store.audit.AuditEvent;
import io.hotlineqa.store.database.DatabaseAddress;
import io.hotlineqa.store.database.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClipsTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    private Path folder;
    private Clips clips;
    private long call;

    @BeforeEach
    void oneScoredCall() {
        call = Samples.oneScoredIn(fixture.store());
        clips = fixture.store().clips();
        folder = DatabaseAddress.parse(fixture.address()).clipFolder();
    }

    @AfterEach
    void delete() throws IOException {
        if (Files.exists(folder)) {
            TestFolders.delete(folder);
        }
    }

    private Clip made(String purpose, Duration kept) throws IOException {
        ClipOrder order =
                new ClipOrder("tina", purpose, ClipFormat.WAV, Instant.now().plus(kept), 1, Set.of(call));
        return clips.make(order, "bleeped 2", out -> out.write("sound".getBytes(StandardCharsets.UTF_8)));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void anExportIsKeptWithItsPurposeAndTheLogKnowsOfIt() throws IOException {
        Clip clip = made(" 新人培训 ", Duration.ofDays(7));

        assertThat(clips.path(clip)).hasContent("sound");
        assertThat(clip).returns("新人培训", Clip::purpose).returns(5L, Clip::bytes).returns(false, Clip::isOver);
        assertThat(clip.expiresAt())
                .isBetween(Instant.now().plus(Duration.ofDays(6)), Instant.now().plus(Duration.ofDays(8)));
        assertThat(fixture.store().auditLog().newest(1, 0).get(0).toString())
                .contains("tina", "clip.export", "新人培训", "calls [" + call + "]", "bleeped 2", clip.sha256());
        assertThat(clips.madeBy("tina", 9)).containsExactly(clip);
        assertThat(clips.madeBy(null, 9)).containsExactly(clip);
        assertThat(clips.madeBy("otto", 9)).isEmpty();

        clips.remove(clip, "tina");
        assertThat(files()).isEmpty();
        assertThat(clips.find(clip.id())).isEmpty();
    }

    @Test
    void onlyTheOwnerReadsTheFolderAndEveryFileInIt() throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        Path file = clips.path(made("新人培训", Duration.ofDays(7)));
        Path scratch = clips.scratch("wav");

        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(rights(scratch)).isEqualTo("rw-------");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void withoutAPurposeOrForEverNothingIsExported() {
        assertThatThrownBy(() -> made(" ", Duration.ofDays(1))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> made("x", Duration.ofDays(366))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> made("x", Duration.ofSeconds(-1))).isInstanceOf(RefusedException.class);
    }

    @Test
    void whatIsOverGoesAndSaysThatItWasThere() throws IOException {
        Clip clip = made("新人培训", Duration.ofDays(7));
        assertThat(clips.due(Instant.EPOCH)).isEmpty();
        assertThat(clips.due(Instant.now().plusSeconds(60))).containsExactly(clip);
        fixture.sql().useHandle(sql -> sql.execute("update clip set expires_at = now() - interval '1 second'"));
        assertThat(clips.find(clip.id()))
                .hasValueSatisfying(one -> assertThat(one.isOver()).isTrue());

        clips.expire(clips.due(Instant.EPOCH), "olga");

        assertThat(files()).isEmpty();
        assertThat(clips.due(Instant.EPOCH)).isEmpty();
        assertThat(clips.madeBy("tina", 9)).singleElement().returns(true, Clip::expired);
        assertThat(fixture.store().auditLog().newest(1, 0).get(0).toString()).contains("olga", "clip.expire");
    }

    @Test
    void nothingIsLeftOfAnExportThatFails() throws IOException {
        ClipOrder order =
                new ClipOrder("tina", "x", ClipFormat.WAV, Instant.now().plusSeconds(60), 1, Set.of(call));
        assertThatThrownBy(() -> clips.make(order, "", out -> {
                    out.write(1);
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(files()).isEmpty();
        ClipOrder erased =
                new ClipOrder("tina", "x", ClipFormat.WAV, Instant.now().plusSeconds(60), 1, Set.of(call + 1));

        assertThatThrownBy(() -> clips.make(erased, "", out -> out.write(1))).isInstanceOf(JdbiException.class);

        assertThat(files()).isEmpty();
        assertThat(clips.madeBy(null, 9)).isEmpty();
        assertThat(fixture.store().auditLog().newest(9, 0))
                .extracting(AuditEvent::action)
                .doesNotContain("clip.export");
    }

    @Test
    void whatAKilledExportLeavesIsNeverServedAndGoes() throws Exception {
        Clip whole = made("新人培训", Duration.ofDays(7));
        Process export = ExportingProcess.start(fixture.address(), call);
        try (BufferedReader said = export.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.lines().filter("half written"::equals).findFirst()).isPresent();
        } finally {
            export.destroyForcibly().waitFor();
        }

        assertThat(files()).hasSize(2);
        assertThat(clips.madeBy(null, 9)).containsExactly(whole);
        assertThat(clips.tidy()).as("it could still be at it").isZero();
        assertThat(clips.tidy(Duration.ZERO)).isEqualTo(1);
        assertThat(files()).containsExactly(clips.path(whole));
        assertThat(fixture.store().audit().check()).isEmpty();
    }
}
