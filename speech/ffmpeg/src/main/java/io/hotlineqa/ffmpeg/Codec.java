package io.hotlineqa.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.*;

import java.util.Set;

/**
 * A way of squeezing speech, and the decoder that is used for it, by name: ffmpeg's own choice for AMR would lose the
 * silence of discontinuous transmission.
 */
enum Codec {
    MP3(AV_CODEC_ID_MP3, "mp3float"),
    AMR_NB(AV_CODEC_ID_AMR_NB, "libopencore_amrnb"),
    AMR_WB(AV_CODEC_ID_AMR_WB, "libopencore_amrwb"),
    OPUS(AV_CODEC_ID_OPUS, "libopus"),
    VORBIS(AV_CODEC_ID_VORBIS, "vorbis"),
    SPEEX(AV_CODEC_ID_SPEEX, "libspeex"),
    FLAC(AV_CODEC_ID_FLAC, "flac"),
    AAC(AV_CODEC_ID_AAC, "aac"),
    GSM(AV_CODEC_ID_GSM, "gsm"),
    GSM_MS(AV_CODEC_ID_GSM_MS, "gsm_ms"),
    IMA_ADPCM(AV_CODEC_ID_ADPCM_IMA_WAV, "adpcm_ima_wav"),
    MS_ADPCM(AV_CODEC_ID_ADPCM_MS, "adpcm_ms"),
    G722(AV_CODEC_ID_ADPCM_G722, "g722"),
    G726(AV_CODEC_ID_ADPCM_G726, "g726"),
    G726_RTP(AV_CODEC_ID_ADPCM_G726LE, "g726le"),
    OKI_ADPCM(AV_CODEC_ID_ADPCM_IMA_OKI, "adpcm_ima_oki"),
    A_LAW(AV_CODEC_ID_PCM_ALAW, "pcm_alaw"),
    MU_LAW(AV_CODEC_ID_PCM_MULAW, "pcm_mulaw"),
    PCM(AV_CODEC_ID_PCM_S16LE, "pcm_s16le");

    private final int id;
    private final String decoder;

    Codec(int id, String decoder) {
        this.id = id;
        this.decoder = decoder;
    }

    /** What ffmpeg calls the decoder. */
    String decoder() {
        return decoder;
    }

    /** The one of these that ffmpeg numbers so; null when none of them is. */
    static Codec of(int id, Set<Codec> allowed) {
        return allowed.stream().filter(c -> c.id == id).findAny().orElse(null);
    }
}
