package io.hotlineqa.speech.audio;

import static io.hotlineqa.speech.QuarantineReason.CORRUPT;
import static io.hotlineqa.speech.QuarantineReason.TOO_LARGE;

import io.hotlineqa.speech.RejectedRecordingException;

/**
 * What the {@code fmt} chunk of a WAV file says, once it makes sense.
 *
 * @param audio rate and channels
 * @param encoding of each sample
 */
record WavFormat(AudioFormat audio, Encoding encoding) {
    private static final int PLAIN_BYTES = 16;

    /** Reads the content of a {@code fmt} chunk. */
    static WavFormat of(byte[] fmt) throws RejectedRecordingException {
        if (fmt.length < PLAIN_BYTES) {
            throw corrupt("the fmt chunk has " + fmt.length + " bytes, at least 16 are needed");
        }
        WavFormat format = new WavFormat(audio(Bytes.uint16(fmt, 2), Bytes.uint32(fmt, 4)), WavCodec.encoding(fmt));
        int blockAlign = Bytes.uint16(fmt, 12);
        if (blockAlign != format.blockAlign()) {
            throw corrupt("block align is " + blockAlign + ", but " + format.audio.channels() + " channel(s) of "
                    + format.encoding + " take " + format.blockAlign() + " bytes");
        }
        return format;
    }

    private static AudioFormat audio(int channels, long rate) throws RejectedRecordingException {
        if (rate < 1 || rate > AudioFormat.HIGHEST_RATE) {
            throw corrupt("a rate of " + rate + " samples a second is not within 1 to " + AudioFormat.HIGHEST_RATE);
        }
        if (channels == 0) {
            throw corrupt("it has no channels");
        }
        if (channels > 2) {
            throw new RejectedRecordingException(TOO_LARGE, "it has " + channels + " channels, at most 2 can be heard");
        }
        return new AudioFormat((int) rate, channels);
    }

    private static RejectedRecordingException corrupt(String detail) {
        return new RejectedRecordingException(CORRUPT, detail);
    }

    /** Bytes that hold one sample of every channel. */
    int blockAlign() {
        return audio.channels() * encoding.bytes();
    }

    /** Decodes {@code count} samples of one channel from interleaved bytes. */
    void decode(byte[] from, int channel, short[] into, int count) {
        int stride = blockAlign();
        int at = channel * encoding.bytes();
        for (int i = 0; i < count; i++, at += stride) {
            into[i] = encoding.sample(from, at);
        }
    }
}
