package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.audio.AudioFormat;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.store.audit.AuditEvent;
import io.hotlineqa.store.audit.AuditFilter;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.privacy.Erasable;
import io.hotlineqa.testkit.Sound;
import io.hotlineqa.testkit.WavEncoding;
import io.hotlineqa.testkit.WavFile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AudioTest {
    private static final int RATE = 8000;
    private static final int HEADER = 44;
    private static final int FRAME = 4;

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    @TempDir
    static Path drop;

    private static Browser reviewer;
    private static long call;
    private static long changed;
    private static long listened;
    private static long hidden;

    @BeforeAll
    static void twoCallsWithRecordings() throws Exception {
        reviewer = SITE.as(Role.REVIEWER);
        short[] agent = Sound.at(RATE).silence(1).tone(1, 440, -6).samples();
        short[] customer = Sound.at(RATE).tone(1, 440, -6).silence(1).samples();
        WavFile.of(RATE, agent, customer).as(WavEncoding.A_LAW).write(drop.resolve("a.wav"));
        WavFile.of(RATE, agent).write(drop.resolve("b.wav"));
        ScoredCalls calls = new ScoredCalls(SITE.store(), drop);
        call = calls.violating(Call.unknown("7001"), "a.wav");
        changed = calls.violating(Call.unknown("7002"), "b.wav");
        WavFile.of(RATE, customer).write(drop.resolve("b.wav"));
        WavFile.of(RATE, customer, agent).write(drop.resolve("c.wav"));
        listened = calls.violating(Call.unknown("7003"), "c.wav");
        WavFile.of(RATE, customer, customer).write(drop.resolve("d.wav"));
        hidden = calls.violating(Call.unknown("7004"), "d.wav");
        reviewer.get("/calls/" + listened);
    }

    @Test
    void aBrowserGetsTheSamplesAsTheRecogniserHeardThem() throws Exception {
        HttpResponse<byte[]> answer = reviewer.bytes("/calls/" + call + "/audio");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("audio/wav");
        Path wav = Files.write(drop.resolve("played.wav"), answer.body());
        try (AudioStream played = Decoders.plainJava().open(wav);
                AudioStream recorded = Decoders.plainJava().open(drop.resolve("a.wav"))) {
            assertThat(played.format()).isEqualTo(new AudioFormat(RATE, 2));
            assertThat(block(played)).isEqualTo(block(recorded));
        }
    }

    private static short[][] block(AudioStream stream) throws Exception {
        short[][] block = new short[2][2 * RATE];
        assertThat(stream.read(block)).isEqualTo(2 * RATE);
        return block;
    }

    @Test
    void seekingIsExactToTheSample() throws Exception {
        byte[] whole = reviewer.bytes("/calls/" + call + "/audio").body();
        int from = HEADER + RATE * FRAME;

        HttpResponse<byte[]> part =
                reviewer.bytes("/calls/" + call + "/audio", "Range", "bytes=" + from + "-" + (from + 99));

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range"))
                .hasValue("bytes " + from + "-" + (from + 99) + "/" + whole.length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, from, from + 100));
    }

    private static List<AuditEvent> plays(long heard) {
        return SITE.store()
                .auditLog()
                .find(new AuditFilter("", "play", "call " + heard, null, null), Long.MAX_VALUE, 9);
    }

    @Test
    void oneListeningIsNotedOnceWhereverItBegins() throws Exception {
        assertThat(plays(listened)).as("looking at the page is not listening").isEmpty();

        reviewer.bytes("/calls/" + listened + "/audio", "Range", "bytes=1-");
        reviewer.bytes("/calls/" + listened + "/audio", "Range", "bytes=0-");
        assertThat(plays(listened)).singleElement().returns("reviewer", AuditEvent::actor);

        SITE.as(Role.TRAINER).bytes("/calls/" + listened + "/audio");
        assertThat(plays(listened)).extracting(AuditEvent::actor).containsExactly("trainer", "reviewer");
    }

    @Test
    void whoMayNotHearItHasNotPlayedIt() throws Exception {
        Browser agent = SITE.as(Role.AGENT);

        assertThat(agent.get("/calls/" + hidden + "/audio").statusCode()).isEqualTo(404);
        assertThat(reviewer.get("/calls/" + changed + "/audio").statusCode()).isEqualTo(404);

        assertThat(plays(hidden)).isEmpty();
        assertThat(plays(changed)).isEmpty();
    }

    @Test
    void thePictureShowsWhoIsLoudWhen() throws Exception {
        String picture =
                new String(reviewer.bytes("/calls/" + call + "/waveform").body(), StandardCharsets.UTF_8);

        assertThat(picture).startsWith("{\"seconds\":2.0,\"channels\":[[0,0,0,").endsWith(",0,0,0]]}");
    }

    @Test
    void aRecordingThatWasChangedSinceIsNotPlayed() throws Exception {
        assertThat(reviewer.get("/calls/" + changed + "/audio").statusCode()).isEqualTo(404);
        assertThat(reviewer.get("/calls/999/audio").statusCode()).isEqualTo(404);
    }

    @Test
    void aRecordingThatWasKeptLongEnoughIsNotPlayedFromACopyEither() throws Exception {
        WavFile.of(RATE, Sound.at(RATE).tone(1, 660, -6).samples()).write(drop.resolve("old.wav"));
        long old = new ScoredCalls(SITE.store(), drop).violating(Call.unknown("7005"), "old.wav");
        assertThat(reviewer.get("/calls/" + old + "/audio").statusCode()).isEqualTo(200);

        Erasable gone = SITE.store().erasure().find("7005").get(0);
        SITE.store().retention().recordingsGone(gone, 30, "test");

        assertThat(reviewer.get("/calls/" + old + "/audio").statusCode()).isEqualTo(404);
        assertThat(reviewer.get("/calls/" + old + "/waveform").statusCode())
                .as("made ready anew of a file that still lies there")
                .isEqualTo(404);
    }

    @Test
    void aRecordingWhoseNameIsNoProperUtf8IsPlayed() throws Exception {
        Path gb18030 = Path.of(URI.create(drop.toUri() + "%C2%BC%D2%F4.wav"));
        WavFile.of(RATE, Sound.at(RATE).tone(1, 550, -6).samples()).write(gb18030);

        long named = new ScoredCalls(SITE.store(), drop).violating(Call.unknown("7006"), "\u00BC\uFFFDD2\uFFFDF4.wav");

        assertThat(reviewer.get("/calls/" + named + "/audio").statusCode()).isEqualTo(200);
    }

    @Test
    void thePageSaysWhereTheSoundAndThePictureAre() throws Exception {
        assertThat(reviewer.page("/calls/" + call))
                .contains("src=\"/calls/" + call + "/audio\"", "data-waveform=\"/calls/" + call + "/waveform\"")
                .contains("src=\"/assets/player.js\"", "preload=\"none\"");
        assertThat(reviewer.get("/assets/player.js").statusCode()).isEqualTo(200);
    }
}
