package io.hotlineqa.dashboards;

import static io.hotlineqa.dashboards.ClipDesk.RATE;
import static io.hotlineqa.dashboards.ClipDesk.sha256;
import static io.hotlineqa.dashboards.ClipDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.store.audit.AuditFilter;
import io.hotlineqa.store.example.Clip;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.testkit.Decoded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What of a clip nobody hears or reads. */
class ClipsTest {
    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    @TempDir
    static Path drop;

    private static ClipDesk desk;

    @BeforeAll
    static void aCallWithANumber() throws Exception {
        desk = new ClipDesk(SITE, drop);
    }

    private static Decoded decoded(byte[] wav) throws Exception {
        Path file = Files.write(drop.resolve("heard.wav"), wav);
        try (AudioStream sound = Decoders.plainJava().open(file)) {
            return Decoded.of(sound, 4096);
        }
    }

    @Test
    void thePreviewSaysAndPlaysWhatWillBeExported() throws Exception {
        String page = desk.trainer.page("/clips/new?" + desk.stretch);

        assertThat(page).contains("号码 0:03.4–0:05.6", "我＊＊＊＊", "你着什么急啊").doesNotContain("幺三九", "name=\"keep\"");
        Decoded heard = decoded(desk.trainer
                .bytes("/clips/preview?" + desk.stretch + "&number=1")
                .body());
        assertThat(heard.seconds()).isEqualTo(8);
        assertThat(heard.channels()[0][RATE]).isEqualTo(desk.agent[3 * RATE]);
        assertBleeped(heard, 1.1, 3.9);
        assertThat(SITE.store().auditLog().find(new AuditFilter("trainer", "play", "", null, null), Long.MAX_VALUE, 9))
                .isNotEmpty();
    }

    private static void assertBleeped(Decoded heard, double from, double to) {
        int start = (int) Math.ceil(from * RATE);
        int end = (int) (to * RATE);
        short[] tone = Arrays.copyOfRange(heard.channels()[0], start, end);
        assertThat(tone).isEqualTo(Arrays.copyOfRange(heard.channels()[1], start, end));
        assertThat(tone).isNotEqualTo(Arrays.copyOfRange(desk.agent, start + 2 * RATE, end + 2 * RATE));
        assertThat(heard.level(0, from + 0.01, to - 0.01)).isBetween(-24.5, -23.0);
    }

    @Test
    void theFileHasSoundWordsAndManifestAndNothingPersonalAndNoAgent() throws Exception {
        assertThat(desk.export(desk.trainer, desk.stretch).uri().getPath()).isEqualTo("/clips");
        Map<String, byte[]> files = desk.unzipped(desk.trainer, desk.newest());

        assertThat(files.keySet())
                .containsExactly(
                        "clip-001.json",
                        "clip-001.srt",
                        "clip-001.txt",
                        "clip-001.vtt",
                        "clip-001.wav",
                        "manifest.json");
        assertBleeped(decoded(files.get("clip-001.wav")), 1.1, 3.9);
        for (String name : files.keySet()) {
            if (!name.endsWith(".wav")) {
                assertThat(text(files.get(name)))
                        .as(name)
                        .doesNotContain("幺", "三 九", "A07", "张三", "7001", "score", "95");
            }
        }
        assertThat(text(files.get("clip-001.txt"))).contains("客户：我＊＊＊＊＊＊＊＊＊＊＊＊", "座席：你着什么急啊");
        assertThat(text(files.get("clip-001.vtt"))).startsWith("WEBVTT");
        JsonNode manifest = new ObjectMapper().readTree(files.get("manifest.json"));
        assertThat(manifest.path("purpose").asText()).isEqualTo("新人培训");
        assertThat(manifest.path("madeBy").asText()).isEqualTo("trainer");
        JsonNode clip = manifest.path("clips").get(0);
        assertThat(clip.path("rulebook").path("version").asText()).isEqualTo("1");
        assertThat(clip.path("recordingSha256").asText()).isEqualTo(sha256(Files.readAllBytes(drop.resolve("a.wav"))));
        assertThat(clip.path("bleeped").get(0).toString()).isEqualTo("{\"start\":1.1,\"end\":3.9}");
        for (JsonNode file : clip.path("files")) {
            byte[] content = files.get(file.path("name").asText());
            assertThat(file.path("sha256").asText()).isEqualTo(sha256(content));
            assertThat(file.path("bytes").asInt()).isEqualTo(content.length);
        }
    }

    @Test
    void moreIsBleepedWhenSomebodySaysSo() throws Exception {
        String page = desk.trainer.page("/clips/new?" + desk.stretch + "&part=1&from=8&to=9.5");
        assertThat(page).contains("人工补充 0:08.0–0:09.5", "value=\"1:8.0-9.5\"").doesNotContain("你着什么急");

        desk.export(desk.trainer, desk.stretch + "&bleep=1:8.0-9.5");
        Map<String, byte[]> files = desk.unzipped(desk.trainer, desk.newest());

        assertThat(text(files.get("clip-001.txt"))).doesNotContain("着什么急");
        assertBleeped(decoded(files.get("clip-001.wav")), 5.7, 7.8);
    }

    @Test
    void onlyWhoMaySeePersonalDataLetsItBeHeardAndTheLogSaysSo() throws Exception {
        String keep = desk.stretch + "&keep=1:3.4-5.6";
        assertThat(desk.trainer.get("/clips/new?" + keep).statusCode()).isEqualTo(403);
        assertThat(desk.trainer.get("/clips/preview?number=1&" + keep).statusCode())
                .isEqualTo(403);
        assertThat(desk.export(desk.trainer, keep + desk.previewed(desk.trainer, desk.stretch), "x")
                        .statusCode())
                .isEqualTo(403);
        Browser supervisor = SITE.as(Role.SUPERVISOR);

        desk.export(supervisor, keep);

        Clip clip = desk.newest();
        assertThat(text(desk.unzipped(supervisor, clip).get("clip-001.txt"))).contains("我的幺三九");
        assertThat(desk.events("clip.export").get(0).detail()).contains("found and not bleeped 1");
        assertThat(desk.trainer.get("/clips/" + clip.id() + "/file").statusCode())
                .isEqualTo(404);
        assertThat(desk.trainer.post("/clips/" + clip.id() + "/removal").statusCode())
                .isEqualTo(404);
    }
}
