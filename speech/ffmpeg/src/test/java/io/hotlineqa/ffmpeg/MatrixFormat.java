package io.hotlineqa.ffmpeg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.hotlineqa.speech.audio.RawFormats;
import io.hotlineqa.testkit.GsmFile;
import io.hotlineqa.testkit.VoxFile;
import io.hotlineqa.testkit.WavEncoding;
import io.hotlineqa.testkit.WavFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way in which switchboards write calls, with all the rates and channels that it carries.
 *
 * @param title how a failing test names it
 * @param rates that its encoder here takes
 * @param channels the most that it carries, or that its encoder here takes
 * @param writer makes a recording of it
 */
public record MatrixFormat(String title, List<Integer> rates, int channels, Writer writer) {
    /** Intensity stereo: one signal and how loud it is on each side, so the silent side hears the other faintly. */
    private static final String MIXES_SIDES = "Speex";

    private static final List<Integer> NARROW = List.of(8000);
    private static final List<Integer> WIDE = List.of(16_000);
    private static final List<Integer> BOTH = List.of(8000, 16_000);

    public static Stream<MatrixFormat> all() {
        return Stream.of(wavs(), telephone(), music(), headerless()).flatMap(s -> s);
    }

    private static Stream<MatrixFormat> wavs() {
        return Stream.of(
                wav("WAV PCM", WavEncoding.PCM_16),
                wav("WAV A-law", WavEncoding.A_LAW),
                wav("WAV µ-law", WavEncoding.MU_LAW),
                new MatrixFormat("WAV IMA ADPCM", BOTH, 2, adpcm(Encoder.planar("wav", "adpcm_ima_wav"))),
                new MatrixFormat("WAV MS ADPCM", BOTH, 2, adpcm(Encoder.interleaved("wav", "adpcm_ms"))),
                new MatrixFormat("WAV G.722", WIDE, 1, Encoder.interleaved("wav", "g722")::write),
                new MatrixFormat(
                        "WAV G.726",
                        NARROW,
                        1,
                        Encoder.interleaved("wav", "g726").bitRate(32_000)::write),
                new MatrixFormat("WAV GSM 6.10", NARROW, 1, (file, rate, sound) -> GsmWav.write(file, sound[0])));
    }

    private static Stream<MatrixFormat> telephone() {
        Encoder narrow = Encoder.interleaved("amr", "libopencore_amrnb").bitRate(12_200);
        Encoder wide = Encoder.interleaved("amr", "libvo_amrwbenc").bitRate(12_650);
        return Stream.of(
                new MatrixFormat("AMR-NB", NARROW, 1, narrow::write),
                new MatrixFormat("AMR-NB DTX", NARROW, 1, narrow.option("dtx", "1")::write),
                new MatrixFormat("AMR-WB", WIDE, 1, wide::write),
                new MatrixFormat("AMR-WB DTX", WIDE, 1, wide.option("dtx", "1")::write),
                new MatrixFormat("GSM 6.10", NARROW, 1, (f, r, s) -> Files.write(f, GsmFile.frames(s[0]))),
                new MatrixFormat(
                        "Speex", BOTH, 2, Encoder.interleaved("ogg", "libspeex").bitRate(24_000)::write));
    }

    private static Stream<MatrixFormat> music() {
        return Stream.of(
                new MatrixFormat(
                        "MP3", BOTH, 2, Encoder.planar("mp3", "libmp3lame").bitRate(32_000)::write),
                new MatrixFormat(
                        "Opus", BOTH, 2, Encoder.interleaved("ogg", "libopus").bitRate(48_000)::write),
                new MatrixFormat("Vorbis", BOTH, 2, MatrixFormat::vorbis),
                new MatrixFormat(
                        "M4A AAC", BOTH, 2, Encoder.floating("ipod", "aac").bitRate(32_000)::write),
                new MatrixFormat("FLAC", BOTH, 2, Encoder.interleaved("flac", "flac")::write),
                new MatrixFormat("Ogg FLAC", BOTH, 2, Encoder.interleaved("ogg", "flac")::write));
    }

    private static Stream<MatrixFormat> headerless() {
        return Stream.of(
                raw("vox", List.of(6000, 8000), (f, r, s) -> Files.write(f, VoxFile.bytes(s[0]))),
                raw("g722", WIDE, Encoder.interleaved("g722", "g722")::write),
                raw("g726-16", NARROW, Encoder.interleaved("g726", "g726").bitRate(16_000)::write),
                raw("g726-24", NARROW, Encoder.interleaved("g726", "g726").bitRate(24_000)::write),
                raw("g726-32", NARROW, Encoder.interleaved("g726", "g726").bitRate(32_000)::write),
                raw("g726-40", NARROW, Encoder.interleaved("g726", "g726").bitRate(40_000)::write),
                raw(
                        "g726-32-rtp",
                        NARROW,
                        Encoder.interleaved("g726le", "g726le").bitRate(32_000)::write),
                raw("alaw", BOTH, Encoder.interleaved("alaw", "pcm_alaw")::write),
                raw("ulaw", BOTH, Encoder.interleaved("mulaw", "pcm_mulaw")::write),
                raw("pcm", BOTH, Encoder.interleaved("s16le", "pcm_s16le")::write));
    }

    /** Written with another ending, and what an operator says of it beside it. */
    private static MatrixFormat raw(String codec, List<Integer> rates, Writer writer) {
        return new MatrixFormat(codec + " without a header", rates, 1, (file, rate, sound) -> {
            Files.writeString(file.resolveSibling(RawFormats.FILE), "raw = " + codec + " " + rate);
            return writer.write(file.resolveSibling(file.getFileName() + ".raw"), rate, sound);
        });
    }

    boolean mixesSides() {
        return title.equals(MIXES_SIDES);
    }

    /** The one encoder of ffmpeg's own knows two channels only; one channel is written twice. */
    private static Path vorbis(Path file, int rate, short[]... channels) {
        return Encoder.floating("ogg", "vorbis").write(file, rate, channels[0], channels[channels.length - 1]);
    }

    /** With the number of samples that Windows writes; this library's writer counts the filling of the last block too. */
    private static Writer adpcm(Encoder encoder) {
        return (file, rate, sound) -> {
            byte[] wav = Files.readAllBytes(encoder.write(file, rate, sound));
            int fact = new String(wav, ISO_8859_1).indexOf("fact") + 8;
            ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(fact, sound[0].length);
            return Files.write(file, wav);
        };
    }

    private static MatrixFormat wav(String title, WavEncoding encoding) {
        return new MatrixFormat(
                title,
                BOTH,
                2,
                (file, rate, sound) -> WavFile.of(rate, sound).as(encoding).write(file));
    }

    /** Writes a recording. */
    @FunctionalInterface
    public interface Writer {
        Path write(Path file, int rate, short[]... channels) throws IOException;
    }
}
