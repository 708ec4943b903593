package io.hotlineqa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.ffmpeg.MatrixFormat;
import io.hotlineqa.models.Shelf;
import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.RecordingRef;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.testkit.Decoded;
import io.hotlineqa.testkit.WavFile;
import io.hotlineqa.vosk.WorkerRecognizer;
import io.hotlineqa.vosk.WorkerSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call with three forbidden phrases, written in other formats: each rule says of it what it says of the WAV. */
class FindingsByFormatTest {
    private static final Rulebook RULEBOOK = RulebookFile.shipped();
    /** In each build a few; {@code pipeline/e2e/chaos formats} takes more. */
    private static final boolean MORE = Scale.of("rounds", 1) > 1;

    private static final Set<String> STEREO = MORE
            ? Set.of("WAV A-law", "WAV µ-law", "WAV IMA ADPCM", "WAV MS ADPCM", "MP3", "Opus", "M4A AAC", "FLAC")
            : Set.of("WAV µ-law", "MP3", "Opus");
    private static final Set<String> MONO = MORE
            ? Set.of(
                    "AMR-NB",
                    "AMR-NB DTX",
                    "WAV G.726",
                    "Speex",
                    "vox without a header",
                    "g726-32 without a header",
                    "g726-40 without a header",
                    "g726-32-rtp without a header",
                    "alaw without a header",
                    "ulaw without a header",
                    "pcm without a header")
            : Set.of("AMR-NB DTX", "WAV G.726", "vox without a header");
    private static WorkerRecognizer worker;

    @TempDir
    Path folder;

    @BeforeAll
    static void startTheWorker() throws Exception {
        worker = WorkerRecognizer.start(Shelf.in(Checkout.root()).find(Shelf.EMBEDDED), WorkerSettings.usual());
    }

    @AfterAll
    static void endTheWorker() {
        worker.close();
    }

    @Test
    void findsTheSameInEveryFormatWithTwoChannels() throws Exception {
        short[][] call = sample("1020.wav");
        assertThat(violated(findings(WavFile.of(8000, call).write(folder.resolve("plain.wav")))))
                .containsExactly("forbidden-19", "forbidden-20", "forbidden-21");
        assertSameFindings(STEREO, call);
    }

    @Test
    void findsTheSameInEveryFormatWithOneChannel() throws Exception {
        assertSameFindings(MONO, sample("1030.wav"));
    }

    private void assertSameFindings(Set<String> formats, short[]... call) throws Exception {
        List<Finding> plain = findings(WavFile.of(8000, call).write(folder.resolve("plain.wav")));
        List<MatrixFormat> chosen =
                MatrixFormat.all().filter(f -> formats.contains(f.title())).toList();
        assertThat(chosen).hasSameSizeAs(formats);
        for (MatrixFormat format : chosen) {
            Path file = format.writer().write(folder.resolve("call"), 8000, call);
            assertThat(findings(file)).as(format.title()).isEqualTo(plain);
        }
    }

    private static short[][] sample(String name) throws Exception {
        Path file = Checkout.root().resolve("samples/drop").resolve(name);
        try (AudioStream stream = Decoders.plainJava().open(file)) {
            return Decoded.of(stream, 100_000).channels();
        }
    }

    private static List<Finding> findings(Path recording) throws Exception {
        Hearing hearing = worker.hear(recording);
        var transcript = hearing.of(
                Call.unknown("7001"), new RecordingRef("7001", "0".repeat(64)), RULEBOOK.defaultAgentChannel());
        return new Inspector(RULEBOOK)
                .inspect(transcript).results().stream()
                        .map(r -> new Finding(r.ruleId(), r.outcome(), r.review()))
                        .toList();
    }

    private static List<String> violated(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.outcome() == Outcome.VIOLATED && !f.review())
                .map(Finding::ruleId)
                .toList();
    }

    private record Finding(String ruleId, Outcome outcome, boolean review) {}
}
