package io.hotlineqa.ffmpeg;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A kind of file that ffmpeg is let near.
 *
 * @param title what operators call it
 * @param demuxer the one demultiplexer it may use, by ffmpeg's name
 * @param magic whether a file that begins so is one of these
 * @param shape what is checked before ffmpeg sees the file
 * @param codecs the few it may use
 * @param options of the demultiplexer: what the file itself does not tell
 * @param front what ffmpeg reads before the file; empty for all that begin with what they are
 */
record Container(
        String title,
        String demuxer,
        Predicate<byte[]> magic,
        Shape shape,
        Set<Codec> codecs,
        Map<String, String> options,
        Front front) {
    static final Container MP3 = new Container("MP3", "mp3", Magic::isMp3, new Mp3Start(), Set.of(Codec.MP3));
    static final Container AMR =
            new Container("AMR", "amr", AmrFrames::know, new AmrFrames(), Set.of(Codec.AMR_NB, Codec.AMR_WB));
    static final Container OGG = new Container(
            "Ogg (Opus, Vorbis, Speex, FLAC)",
            "ogg",
            Magic::isOgg,
            new OggEnd(),
            Set.of(Codec.OPUS, Codec.VORBIS, Codec.SPEEX, Codec.FLAC));
    static final Container M4A = new Container("M4A (AAC)", "mov", Magic::isMp4, new Mp4Boxes(), Set.of(Codec.AAC));
    static final Container FLAC = new Container("FLAC", "flac", Magic::isFlac, new FlacBlocks(), Set.of(Codec.FLAC));
    static final Container WAV = new Container(
            "WAV (ADPCM, GSM 6.10, G.722, G.726, MP3)",
            "wav",
            Magic::isWav,
            new RiffChunks(),
            Set.of(Codec.IMA_ADPCM, Codec.MS_ADPCM, Codec.OKI_ADPCM, Codec.GSM_MS, Codec.G722, Codec.G726, Codec.MP3));
    static final Container GSM = new Container("GSM 6.10", "gsm", GsmFrames::know, new GsmFrames(), Set.of(Codec.GSM));

    Container(String title, String demuxer, Predicate<byte[]> magic, Shape shape, Set<Codec> codecs) {
        this(title, demuxer, magic, shape, codecs, Map.of(), bytes -> new byte[0]);
    }

    /** Bytes that stand before those of a file for ffmpeg. */
    @FunctionalInterface
    interface Front {
        byte[] of(long fileBytes);
    }

    /** In the order they are asked; the last is known by the weakest sign. */
    static final List<Container> ALL = List.of(MP3, AMR, OGG, M4A, FLAC, WAV, GSM);
}
