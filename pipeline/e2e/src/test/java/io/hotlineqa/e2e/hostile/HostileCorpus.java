package io.hotlineqa.e2e.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hotlineqa.e2e.Checkout;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.testkit.Sound;
import io.hotlineqa.testkit.WavEncoding;
import io.hotlineqa.testkit.WavFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A drop of what switchboards, networks and people do to recordings, and the end that each file must come to. */
final class HostileCorpus {
    private static final int RATE = 8000;
    private static final int TEN_HOURS = 10 * 3600;
    private static final int HEADER = 44;
    private final Path drop;
    private final Map<String, Expected> ends = new LinkedHashMap<>();
    private int recordings;

    private HostileCorpus(Path drop) {
        this.drop = drop;
    }

    /** Writes the drop; the expected end by the file's name in the ledger. */
    static Map<String, Expected> in(Path drop) throws IOException, InterruptedException {
        HostileCorpus corpus = new HostileCorpus(Files.createDirectories(drop));
        corpus.soundThatIsFine();
        corpus.soundThatIsNot();
        corpus.brokenHeaders();
        corpus.whatIsNoRecording();
        corpus.otherFormats();
        corpus.names();
        corpus.placesAndRights();
        corpus.metadata();
        return corpus.ends;
    }

    private void soundThatIsFine() throws IOException {
        scored("eight-bits.wav", call().as(WavEncoding.PCM_8));
        scored("a-law.wav", call().as(WavEncoding.A_LAW));
        scored("mu-law.wav", call().as(WavEncoding.MU_LAW));
        scored("float.wav", call().as(WavEncoding.FLOAT_32));
        scored("twenty-four-bits.wav", call().as(WavEncoding.PCM_24));
        scored("length-never-filled-in.wav", call().dataLength(-1));
        scored("rate-of-a-studio.wav", WavFile.of(192_000, talk(192_000)));
        scored("one-millisecond.wav", WavFile.of(RATE, new short[] {1, 2, 3, 4, 5, 6, 7, 8}));
        scored(
                "noise-of-full-scale.wav",
                WavFile.of(RATE, Sound.at(RATE).noise(7, 0).samples()));
        scored("list-chunk-before-the-sound.wav", call().chunk("LIST", new byte[9]));
        scored("half-a-sample-at-the-end.wav", withHalfASample());
        Path silence = drop.resolve("ten-hours-of-silence.wav");
        Files.write(
                silence,
                WavFile.of(RATE, new short[1]).dataLength(TEN_HOURS * RATE * 2).bytes());
        try (RandomAccessFile file = new RandomAccessFile(silence.toFile(), "rw")) {
            file.setLength(HEADER + TEN_HOURS * RATE * 2L);
        }
        ends.put("ten-hours-of-silence.wav", Expected.SCORED);
    }

    private byte[] withHalfASample() {
        byte[] whole = call().bytes();
        byte[] odd = Arrays.copyOf(whole, whole.length + 1);
        return header(odd, 40, whole.length - HEADER + 1);
    }

    private void soundThatIsNot() throws IOException {
        quarantined("no-bytes.wav", QuarantineReason.EMPTY, new byte[0]);
        quarantined(
                "header-alone.wav",
                QuarantineReason.EMPTY,
                WavFile.of(RATE, new short[0]).bytes());
        for (int percent : new int[] {10, 50, 90}) {
            byte[] whole = call().bytes();
            quarantined(
                    "cut-at-" + percent + "-percent.wav",
                    QuarantineReason.TRUNCATED,
                    Arrays.copyOf(whole, whole.length * percent / 100));
        }
        short[] talk = talk(RATE);
        quarantined(
                "six-channels.wav",
                QuarantineReason.TOO_LARGE,
                WavFile.of(RATE, talk, talk, talk, talk, talk, talk).bytes());
    }

    private void brokenHeaders() throws IOException {
        corrupt("rate-0.wav", fmt -> fmt.putInt(4, 0));
        corrupt("rate-beyond-all-recorders.wav", fmt -> fmt.putInt(4, 192_001));
        corrupt("no-channels.wav", fmt -> fmt.putShort(2, (short) 0));
        corrupt("block-align-that-contradicts.wav", fmt -> fmt.putShort(12, (short) 3));
        byte[] noFormat = call().bytes();
        noFormat[12] = 'x';
        quarantined("no-format.wav", QuarantineReason.CORRUPT, noFormat);
        WavFile chunks = call();
        for (int i = 0; i < 1500; i++) {
            chunks.chunk("JUNK", new byte[0]);
        }
        quarantined("nothing-but-chunks.wav", QuarantineReason.CORRUPT, chunks.bytes());
        unsupported(
                "twelve-bits.wav",
                call().fmt(fmt -> fmt.putShort(14, (short) 12)).bytes());
        unsupported(
                "unknown-codec.wav",
                call().fmt(fmt -> fmt.putShort(0, (short) 0x7777)).bytes());
        unsupported("big-endian.wav", "RIFX\0\0\0\20WAVEfmt ".getBytes(UTF_8));
    }

    private void corrupt(String name, Consumer<ByteBuffer> spoiler) throws IOException {
        quarantined(name, QuarantineReason.CORRUPT, call().fmt(spoiler).bytes());
    }

    private void whatIsNoRecording() throws IOException {
        unsupported("text.wav", "您好，这不是录音\n".getBytes(UTF_8));
        unsupported("archive.wav", "PK\3\4\24\0\0\0".getBytes(UTF_8));
        unsupported("playlist.wav", "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n".getBytes(UTF_8));
        unsupported("concat.wav", "ffconcat version 1.0\nfile /etc/passwd\n".getBytes(UTF_8));
        unsupported("picture.wav", "<svg><image href='file:///etc/passwd'/></svg>".getBytes(UTF_8));
        unsupported("program.wav", "\177ELF\2\1\1\0".getBytes(UTF_8));
        unsupported("page.mp3", "<!DOCTYPE html><title>404</title>".getBytes(UTF_8));
        unsupported("call.wav.gz", "\37\213\10\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        byte[] tag = Arrays.copyOf("ID3\3\0\0\0\0\1".getBytes(UTF_8), 138);
        quarantined("tag-alone.mp3", QuarantineReason.EMPTY, tag);
    }

    private void otherFormats() throws IOException {
        scored("an-mp3.wav", Seeds.bytes("mp3.mp3"));
        scored("a-wav.mp3", call());
        scored("wide-band.awb", Seeds.bytes("amr-wb.awb"));
        scored("silence-not-transmitted.amr", Seeds.bytes("amr-dtx.amr"));
        scored("opus.ogg", Seeds.bytes("opus.ogg"));
        scored("phone.m4a", Seeds.bytes("aac.m4a"));
        scored("adpcm.wav", Seeds.bytes("ima-adpcm.wav"));
        byte[] amr = Seeds.bytes("amr-nb.amr");
        unsupported("amr-without-its-magic.amr", Arrays.copyOfRange(amr, 6, amr.length));
        byte[] mp3 = Seeds.bytes("mp3-stereo.mp3");
        quarantined("cut.mp3", QuarantineReason.TRUNCATED, Arrays.copyOf(mp3, mp3.length / 2));
    }

    private void names() throws IOException, InterruptedException {
        for (String name : new String[] {
            "line\nbreak.wav",
            "\"quotes\", 'commas'.wav",
            "-leading-hyphen.wav",
            " blanks around .wav",
            "back\\slash.wav",
            "=cmd()|calc.wav",
            "%2e%2e%2fescape.wav",
            "录音 ☎ 😀.wav",
            "LOUD.WAV",
            "no-extension",
            "n".repeat(251) + ".wav",
            "deep/er/and/deeper/call.wav",
            "a-folder.wav/inside.wav"
        }) {
            scored(name, call());
        }
        Path plain = Files.write(drop.resolve("invalid.wav.tmp"), call().bytes());
        shell("mv invalid.wav.tmp \"$(printf 'inval\\377d.wav')\"");
        ends.put("inval\uFFFDFFd.wav", Expected.SCORED);
        if (Files.exists(plain)) {
            throw new IOException("the file system takes no name that is not UTF-8");
        }
    }

    private void placesAndRights() throws IOException, InterruptedException {
        byte[] copied = call().bytes();
        write("original.wav", copied);
        ends.put("original.wav", Expected.SCORED);
        write("the-same-again.wav", copied);
        ends.put("the-same-again.wav", Expected.DUPLICATE);
        Files.createSymbolicLink(drop.resolve("link-to-nowhere.wav"), drop.resolve("nowhere"));
        ends.put("link-to-nowhere.wav", Expected.quarantined(QuarantineReason.UNREADABLE));
        Files.createSymbolicLink(drop.resolve("link-to-itself.wav"), Path.of("link-to-itself.wav"));
        ends.put("link-to-itself.wav", Expected.quarantined(QuarantineReason.UNREADABLE));
        Files.createSymbolicLink(
                drop.resolve("link-out-of-the-drop.wav"), Checkout.root().resolve("LICENSE"));
        ends.put("link-out-of-the-drop.wav", Expected.quarantined(QuarantineReason.UNSUPPORTED_FORMAT));
        shell("mkfifo pipe.wav");
        ends.put("pipe.wav", Expected.quarantined(QuarantineReason.UNREADABLE));
        write("locked.wav", call().bytes());
        shell("chmod 000 locked.wav");
        boolean locked = !Files.isReadable(drop.resolve("locked.wav"));
        ends.put("locked.wav", locked ? Expected.quarantined(QuarantineReason.UNREADABLE) : Expected.SCORED);
        write(".hidden.wav", call().bytes());
        write("still-coming.wav.part", call().bytes());
    }

    private void metadata() throws IOException {
        scored("broken-sidecar.wav", call());
        write("broken-sidecar.json", "{\"callId\":".getBytes(UTF_8));
        scored("endless-sidecar.wav", call());
        write("endless-sidecar.json", new byte[2 << 20]);
        scored("deep-sidecar.wav", call());
        write("deep-sidecar.json", "[".repeat(100_000).getBytes(UTF_8));
        write("calls.csv", """
                file,callId,agentId,startedAt
                ../../etc/passwd,1,A01,2026-11-22T09:00:00
                a-law.wav,'; drop table call; --,A01,yesterday
                mu-law.wav,"never closed
                """.getBytes(UTF_8));
    }

    private void scored(String name, WavFile file) throws IOException {
        scored(name, file.bytes());
    }

    private void scored(String name, byte[] content) throws IOException {
        write(name, content);
        ends.put(name, Expected.SCORED);
    }

    private void unsupported(String name, byte[] content) throws IOException {
        quarantined(name, QuarantineReason.UNSUPPORTED_FORMAT, content);
    }

    private void quarantined(String name, QuarantineReason reason, byte[] content) throws IOException {
        write(name, content);
        ends.put(name, Expected.quarantined(reason));
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = drop.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** A call of a second, each of other bytes. */
    private WavFile call() {
        return WavFile.of(RATE, talk(RATE));
    }

    private short[] talk(int rate) {
        recordings++;
        return Sound.at(rate)
                .talk(0.7, -20)
                .tone(0.1, 200 + 10 * recordings, -20)
                .samples();
    }

    private static byte[] header(byte[] wav, int at, int value) {
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return wav;
    }

    private void shell(String command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("bash", "-c", command)
                .directory(drop.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException(command + " ends with " + exit);
        }
    }
}
