package io.hotlineqa.dashboards;

import static io.hotlineqa.dashboards.ClipDesk.RATE;
import static io.hotlineqa.dashboards.ClipDesk.SAID;
import static io.hotlineqa.dashboards.ClipDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.dashboards.clips.ClipSweeper;
import io.hotlineqa.speech.Call;
import io.hotlineqa.store.example.Clip;
import io.hotlineqa.store.review.Remark;
import io.hotlineqa.store.review.RemarkTag;
import io.hotlineqa.testkit.Sound;
import io.hotlineqa.testkit.WavFile;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How clips leave the house: as a playlist has them, after their preview, for a purpose and a time. */
class ClipExportsTest {
    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    @TempDir
    static Path drop;

    private static ClipDesk desk;

    @BeforeAll
    static void aCallWithANumber() throws Exception {
        desk = new ClipDesk(SITE, drop);
    }

    @Test
    void aPlaylistIsExportedInItsOrderWithTheWordsThatItWasMadeWith() throws Exception {
        long call = desk.call;
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
        desk.export(desk.trainer, wish + desk.previewed(desk.trainer, wish), "给 13909172233 听");
        Map<String, byte[]> files = desk.unzipped(desk.trainer, desk.newest());

        assertThat(text(files.get("clip-001.txt"))).contains("你着什么急");
        assertThat(text(files.get("clip-002.txt"))).contains("请问您的电话");
        assertThat(text(files.get("manifest.json")))
                .contains("=HYPERLINK(1) ＊", "给 ＊")
                .doesNotContain("13909172233");
        assertThat(desk.trainer.page("/clips")).contains("给 ＊").doesNotContain("13909172233");
    }

    @Test
    void whatNoPreviewShowedIsNotExportedAndNoToneMovesToAnotherStretch() throws Exception {
        short[] agent = Sound.at(RATE).noise(13, -12).samples();
        WavFile.of(RATE, agent, agent).write(desk.drop.resolve("b.wav"));
        long call = new ScoredCalls(SITE.store(), desk.drop)
                .violating(Call.with("7002").build(), "b.wav", SAID);
        playlist(call, 8, 9.5);
        long list = playlist(call, 0, 2);
        String wish = "playlist=" + list;
        String byHand = "&bleep=1:8.0-9.5";
        String seen = desk.previewed(desk.trainer, wish + byHand);
        int before = desk.exports();
        assertThat(desk.trainer
                        .get("/clips/preview?number=1&" + wish + byHand + seen)
                        .statusCode())
                .isEqualTo(200);

        SITE.store()
                .playlists()
                .moveUp(list, SITE.store().playlists().items(list).get(1).id(), "trainer");
        HttpResponse<String> refused = desk.export(desk.trainer, wish + byHand + seen, "新人培训");

        assertThat(refused.uri().getPath()).isEqualTo("/clips/new");
        assertThat(refused.body()).contains("清单在上次预览之后有改动", "你着什么急啊").doesNotContain("value=\"1:8.0-9.5\"");
        assertThat(desk.trainer
                        .get("/clips/preview?number=1&" + wish + byHand + seen)
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk.export(desk.trainer, wish, "没有预览").uri().getPath()).isEqualTo("/clips/new");
        assertThat(desk.exports()).isEqualTo(before);
        desk.export(desk.trainer, wish);
        assertThat(desk.exports()).isEqualTo(before + 1);
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
        desk.export(desk.trainer, desk.stretch);
        Clip clip = desk.newest();
        Path file = SITE.store().clips().path(clip);
        assertThat(file).exists();
        try (var connection = SITE.store().dataSource().getConnection();
                var update = connection.createStatement()) {
            update.execute("update clip set expires_at = now() where id = " + clip.id());
        }

        assertThat(desk.trainer.get("/clips/" + clip.id() + "/file").statusCode())
                .isEqualTo(410);
        SITE.context().getBean(ClipSweeper.class).run();

        assertThat(file).doesNotExist();
        assertThat(desk.trainer.get("/clips/" + clip.id() + "/file").statusCode())
                .isEqualTo(410);
        assertThat(desk.trainer.page("/clips")).contains("已到期");
        assertThat(desk.events("clip.expire")).isNotEmpty();
        assertThat(desk.trainer.get("/clips/999/file").statusCode()).isEqualTo(404);
    }

    @Test
    void withoutPurposeTimeOrSoundNothingIsExported() throws Exception {
        int before = desk.exports();
        String seen = desk.previewed(desk.trainer, desk.stretch);

        assertThat(desk.trainer
                        .post("/clips?" + desk.stretch + seen, "purpose", " ", "days", "7")
                        .body())
                .contains("请写明用途");
        assertThat(desk.trainer
                        .post("/clips?" + desk.stretch + seen, "purpose", "x", "days", "0")
                        .body())
                .contains("保留天数是 1 到 365 之间的整数");
        assertThat(desk.trainer
                        .post("/clips?" + desk.stretch + seen, "purpose", "x", "days", "999")
                        .body())
                .contains("保留天数是 1 到 365 之间的整数");
        assertThat(desk.trainer
                        .post("/clips?" + desk.stretch + seen, "purpose", "x", "days", "1", "format", "MP3")
                        .body())
                .as("without a program that encodes")
                .contains("不能写这种声音格式");
        assertThat(desk.trainer
                        .post("/clips?playlist=" + emptied(), "purpose", "x", "days", "1")
                        .body())
                .contains("清单里没有可以导出的片段");
        assertThat(desk.trainer
                        .get("/clips/new?" + desk.stretch.replace("start=2", "start=11"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(desk.trainer.get("/clips/new?" + desk.stretch + "&bleep=1:x").statusCode())
                .isEqualTo(400);
        assertThat(desk.trainer
                        .get("/clips/new?" + desk.stretch + "&seen=%7Bx%7D")
                        .statusCode())
                .isEqualTo(400);
        assertThat(desk.trainer
                        .get("/clips/new?" + desk.stretch + "&playlist=1")
                        .statusCode())
                .isEqualTo(400);
        assertThat(desk.trainer.get("/clips/new").statusCode()).isEqualTo(400);
        long gone = new ScoredCalls(SITE.store(), desk.drop)
                .violating(Call.with("7009").build(), "gone.wav");
        assertThat(desk.export(desk.trainer, "call=" + gone + "&start=0&end=2").body())
                .contains("录音已不在");

        assertThat(desk.exports()).isEqualTo(before);
    }

    private static long emptied() {
        long call = desk.call;
        SITE.store().remarks().add(call, 0, 2, RemarkTag.GOOD_EXAMPLE, "greeting", "问候", "trainer");
        long list = SITE.store()
                .playlists()
                .add("空", call, SITE.store().remarks().of(call).get(0).id(), "trainer");
        long item = SITE.store().playlists().items(list).get(0).id();
        SITE.store().playlists().takeOut(list, item, "trainer");
        return list;
    }
}
