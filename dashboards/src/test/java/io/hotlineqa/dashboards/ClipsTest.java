package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotlineqa.dashboards.clips.ClipSweeper;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.store.audit.AuditEvent;
import io.hotlineqa.store.audit.AuditFilter;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.example.Clip;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.review.Remark;
import io.hotlineqa.store.review.RemarkTag;
import io.hotlineqa.testkit.Decoded;
import io.hotlineqa.testkit.Sound;
import io.hotlineqa.testkit.WavFile;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is exported, and what of it nobody hears or reads. */
class ClipsTest {
    private static final int RATE = 8000;
    /** The number lies from 3.4 to 5.6 s; the word before it is for the most part under the tone. */
    private static final String SAID = "agent 0.8 请问 您的 电话\ncustomer 3 我 的 幺 三 九 零 九 幺 七 二 二 三 三\nagent 8 你 着 什么 急 啊";

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    @TempDir
    static Path drop;

    private static short[] agent;
    private static Browser trainer;
    private static String stretch;

    @BeforeAll
    static void aCallWithANumber() throws Exception {
        agent = Sound.at(RATE).noise(12, -12).samples();
        WavFile.of(RATE, agent, Sound.at(RATE).talk(12, -20).samples()).write(drop.resolve("a.wav"));
        long call = new ScoredCalls(SITE.store(), drop)
                .violating(Call.with("7001").agentId("A07").agentName("张三").build(), "a.wav", SAID);
        trainer = SITE.as(Role.TRAINER);
        stretch = "call=" + call + "&start=2&end=10";
    }

    /** Looks at the preview first, as everybody does. */
    private static HttpResponse<String> export(Browser browser, String wish) throws Exception {
        return export(browser, wish + previewed(browser, wish), "新人培训");
    }

    private static HttpResponse<String> export(Browser browser, String wish, String purpose) throws Exception {
        return browser.post("/clips?" + wish, "purpose", purpose, "days", "7", "format", "WAV");
    }

    /** What the form of the preview sends along. */
    private static String previewed(Browser browser, String wish) throws Exception {
        Matcher seen = SEEN.matcher(browser.page("/clips/new?" + wish));
        return seen.find() ? "&seen=" + seen.group(1) : "";
    }

    private static Clip newest() {
        return SITE.store().clips().madeBy(null, 1).get(0);
    }

    private static Map<String, byte[]> unzipped(Browser browser, Clip clip) throws Exception {
        HttpResponse<byte[]> answer = browser.bytes("/clips/" + clip.id() + "/file");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("attachment", "clips-" + clip.id() + ".zip"));
        assertThat(sha256(answer.body())).isEqualTo(clip.sha256());
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static Decoded decoded(byte[] wav) throws Exception {
        Path file = Files.write(drop.resolve("heard.wav"), wav);
        try (AudioStream sound = Decoders.plainJava().open(file)) {
            return Decoded.of(sound, 4096);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void thePreviewSaysAndPlaysWhatWillBeExported() throws Exception {
        String page = trainer.page("/clips/new?" + stretch);

        assertThat(page).contains("号码 0:03.4–0:05.6", "我＊＊＊＊", "你着什么急啊").doesNotContain("幺三九", "name=\"keep\"");
        Decoded heard =
                decoded(trainer.bytes("/clips/preview?" + stretch + "&number=1").body());
        assertThat(heard.seconds()).isEqualTo(8);
        assertThat(heard.channels()[0][RATE]).isEqualTo(agent[3 * RATE]);
        assertBleeped(heard, 1.1, 3.9);
        assertThat(SITE.store().auditLog().find(new AuditFilter("trainer", "play", "", null, null), Long.MAX_VALUE, 9))
                .isNotEmpty();
    }

    private static void assertBleeped(Decoded heard, double from, double to) {
        int start = (int) Math.ceil(from * RATE);
        int end = (int) (to * RATE);
        short[] tone = Arrays.copyOfRange(heard.channels()[0], start, end);
        assertThat(tone).isEqualTo(Arrays.copyOfRange(heard.channels()[1], start, end));
        assertThat(tone).isNotEqualTo(Arrays.copyOfRange(agent, start + 2 * RATE, end + 2 * RATE));
        assertThat(heard.level(0, from + 0.01, to - 0.01)).isBetween(-24.5, -23.0);
    }

    @Test
    void theFileHasSoundWordsAndManifestAndNothingPersonalAndNoAgent() throws Exception {
        assertThat(export(trainer, stretch).uri().getPath()).isEqualTo("/clips");
        Map<String, byte[]> files = unzipped(trainer, newest());

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
        String page = trainer.page("/clips/new?" + stretch + "&part=1&from=8&to=9.5");
        assertThat(page).contains("人工补充 0:08.0–0:09.5", "value=\"1:8.0-9.5\"").doesNotContain("你着什么急");

        export(trainer, stretch + "&bleep=1:8.0-9.5");
        Map<String, byte[]> files = unzipped(trainer, newest());

        assertThat(text(files.get("clip-001.txt"))).doesNotContain("着什么急");
        assertBleeped(decoded(files.get("clip-001.wav")), 5.7, 7.8);
    }

    @Test
    void onlyWhoMaySeePersonalDataLetsItBeHeardAndTheLogSaysSo() throws Exception {
        String keep = stretch + "&keep=1:3.4-5.6";
        assertThat(trainer.get("/clips/new?" + keep).statusCode()).isEqualTo(403);
        assertThat(trainer.get("/clips/preview?number=1&" + keep).statusCode()).isEqualTo(403);
        assertThat(export(trainer, keep + previewed(trainer, stretch), "x").statusCode())
                .isEqualTo(403);
        Browser supervisor = SITE.as(Role.SUPERVISOR);

        export(supervisor, keep);

        Clip clip = newest();
        assertThat(text(unzipped(supervisor, clip).get("clip-001.txt"))).contains("我的幺三九");
        assertThat(events("clip.export").get(0).detail()).contains("found and not bleeped 1");
        assertThat(trainer.get("/clips/" + clip.id() + "/file").statusCode()).isEqualTo(404);
        assertThat(trainer.post("/clips/" + clip.id() + "/removal").statusCode())
                .isEqualTo(404);
    }

    private static List<AuditEvent> events(String action) {
        return SITE.store().auditLog().find(new AuditFilter("", action, "", null, null), Long.MAX_VALUE, 99);
    }

    @Test
    void aPlaylistIsExportedInItsOrderWithTheWordsThatItWasMadeWith() throws Exception {
        long call = Long.parseLong(stretch.replaceAll("call=(\\d+).*", "$1"));
        SITE.store()
                .remarks()
                .add(call, 8, 9.5, RemarkTag.BAD_EXAMPLE, "forbidden-10", "=HYPERLINK(1) 13909172233", "trainer");
        SITE.store().remarks().add(call, 0, 2, RemarkTag.GOOD_EXAMPLE, "greeting", "问候", "trainer");
        long list = 0;
        for (var remark : SITE.store().remarks().of(call).stream()
                .sorted((a, b) -> Double.compare(b.startSeconds(), a.startSeconds()))
                .toList()) {
            list = SITE.store().playlists().add("导出", call, remark.id(), "trainer");
        }

        String wish = "playlist=" + list;
        export(trainer, wish + previewed(trainer, wish), "给 13909172233 听");
        Map<String, byte[]> files = unzipped(trainer, newest());

        assertThat(text(files.get("clip-001.txt"))).contains("你着什么急");
        assertThat(text(files.get("clip-002.txt"))).contains("请问您的电话");
        assertThat(text(files.get("manifest.json")))
                .contains("=HYPERLINK(1) ＊", "给 ＊")
                .doesNotContain("13909172233");
        assertThat(trainer.page("/clips")).contains("给 ＊").doesNotContain("13909172233");
    }

    @Test
    void whatNoPreviewShowedIsNotExportedAndNoToneMovesToAnotherStretch() throws Exception {
        short[] agent = Sound.at(RATE).noise(13, -12).samples();
        WavFile.of(RATE, agent, agent).write(drop.resolve("b.wav"));
        long call =
                new ScoredCalls(SITE.store(), drop).violating(Call.with("7002").build(), "b.wav", SAID);
        playlist(call, 8, 9.5);
        long list = playlist(call, 0, 2);
        String wish = "playlist=" + list;
        String byHand = "&bleep=1:8.0-9.5";
        String seen = previewed(trainer, wish + byHand);
        int before = SITE.store().clips().madeBy(null, 99).size();
        assertThat(trainer.get("/clips/preview?number=1&" + wish + byHand + seen)
                        .statusCode())
                .isEqualTo(200);

        SITE.store()
                .playlists()
                .moveUp(list, SITE.store().playlists().items(list).get(1).id(), "trainer");
        HttpResponse<String> refused = export(trainer, wish + byHand + seen, "新人培训");

        assertThat(refused.uri().getPath()).isEqualTo("/clips/new");
        assertThat(refused.body()).contains("清单在上次预览之后有改动", "你着什么急啊").doesNotContain("value=\"1:8.0-9.5\"");
        assertThat(trainer.get("/clips/preview?number=1&" + wish + byHand + seen)
                        .statusCode())
                .isEqualTo(404);
        assertThat(export(trainer, wish, "没有预览").uri().getPath()).isEqualTo("/clips/new");
        assertThat(SITE.store().clips().madeBy(null, 99)).hasSize(before);
        export(trainer, wish);
        assertThat(SITE.store().clips().madeBy(null, 99)).hasSize(before + 1);
    }

    private static long playlist(long call, double from, double to) {
        SITE.store().remarks().add(call, from, to, RemarkTag.COACHING, null, "看这里", "supervisor");
        long mark = SITE.store().remarks().of(call).stream()
                .filter(one -> one.startSeconds() == from)
                .mapToLong(Remark::id)
                .findFirst()
                .orElseThrow();
        return SITE.store().playlists().add("改动", call, mark, "trainer");
    }

    @Test
    void aLinkThatIsOverIsDeadAndItsFileGoes() throws Exception {
        export(trainer, stretch);
        Clip clip = newest();
        Path file = SITE.store().clips().path(clip);
        assertThat(file).exists();
        try (var connection = SITE.store().dataSource().getConnection();
                var update = connection.createStatement()) {
            update.execute("update clip set expires_at = now() where id = " + clip.id());
        }

        assertThat(trainer.get("/clips/" + clip.id() + "/file").statusCode()).isEqualTo(410);
        SITE.context().getBean(ClipSweeper.class).run();

        assertThat(file).doesNotExist();
        assertThat(trainer.get("/clips/" + clip.id() + "/file").statusCode()).isEqualTo(410);
        assertThat(trainer.page("/clips")).contains("已到期");
        assertThat(events("clip.expire")).isNotEmpty();
        assertThat(trainer.get("/clips/999/file").statusCode()).isEqualTo(404);
    }

    @Test
    void withoutPurposeTimeOrSoundNothingIsExported() throws Exception {
        int before = SITE.store().clips().madeBy(null, 99).size();
        String seen = previewed(trainer, stretch);

        assertThat(trainer.post("/clips?" + stretch + seen, "purpose", " ", "days", "7")
                        .body())
                .contains("请写明用途");
        assertThat(trainer.post("/clips?" + stretch + seen, "purpose", "x", "days", "0")
                        .body())
                .contains("保留天数是 1 到 365 之间的整数");
        assertThat(trainer.post("/clips?" + stretch + seen, "purpose", "x", "days", "999")
                        .body())
                .contains("保留天数是 1 到 365 之间的整数");
        assertThat(trainer.post("/clips?" + stretch + seen, "purpose", "x", "days", "1", "format", "MP3")
                        .body())
                .as("without a program that encodes")
                .contains("不能写这种声音格式");
        assertThat(trainer.post("/clips?playlist=" + emptied(), "purpose", "x", "days", "1")
                        .body())
                .contains("清单里没有可以导出的片段");
        assertThat(trainer.get("/clips/new?" + stretch.replace("start=2", "start=11"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(trainer.get("/clips/new?" + stretch + "&bleep=1:x").statusCode())
                .isEqualTo(400);
        assertThat(trainer.get("/clips/new?" + stretch + "&seen=%7Bx%7D").statusCode())
                .isEqualTo(400);
        assertThat(trainer.get("/clips/new?" + stretch + "&playlist=1").statusCode())
                .isEqualTo(400);
        assertThat(trainer.get("/clips/new").statusCode()).isEqualTo(400);
        long gone =
                new ScoredCalls(SITE.store(), drop).violating(Call.with("7009").build(), "gone.wav");
        assertThat(export(trainer, "call=" + gone + "&start=0&end=2").body()).contains("录音已不在");

        assertThat(SITE.store().clips().madeBy(null, 99)).hasSize(before);
    }

    private static long emptied() {
        long call = SITE.store()
                .calls()
                .page(CallFilter.ALL, CallSort.NEWEST, 0, 1)
                .rows()
                .get(0)
                .id();
        SITE.store().remarks().add(call, 0, 2, RemarkTag.GOOD_EXAMPLE, "greeting", "问候", "trainer");
        long list = SITE.store()
                .playlists()
                .add("空", call, SITE.store().remarks().of(call).get(0).id(), "trainer");
        long item = SITE.store().playlists().items(list).get(0).id();
        SITE.store().playlists().takeOut(list, item, "trainer");
        return list;
    }
}
