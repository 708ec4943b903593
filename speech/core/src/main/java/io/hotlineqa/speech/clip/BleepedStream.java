package io.hotlineqa.speech.clip;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.audio.AudioFormat;
import io.hotlineqa.speech.audio.AudioStream;
import java.util.List;
import java.util.OptionalLong;

/**
 * A stretch of a recording with a tone in the place of what is not to be heard: no sample of it is left on any channel.
 * Used and closed by one thread.
 */
public final class BleepedStream implements AudioStream {
    private static final int BLOCK = 4096;

    private final AudioStream sound;
    private final List<Samples> bleeps;
    private final Samples range;
    private final Tone tone;
    private long position;

    /**
     * Cuts a stretch out of a recording.
     *
     * @param sound at its beginning; closed with this
     * @param range of the recording; what of it lies behind the recording's end is silent about it
     */
    public BleepedStream(AudioStream sound, Span range, Bleeps bleeps) {
        int rate = sound.format().sampleRate();
        this.sound = sound;
        this.range = Samples.of(range, rate);
        this.bleeps =
                bleeps.spans().stream().map(span -> Samples.of(span, rate)).toList();
        this.tone = new Tone(rate);
    }

    @Override
    public AudioFormat format() {
        return sound.format();
    }

    @Override
    public OptionalLong promisedSamples() {
        OptionalLong whole = sound.promisedSamples();
        return whole.isEmpty()
                ? whole
                : OptionalLong.of(Math.max(0, Math.min(whole.getAsLong(), range.to) - range.from));
    }

    @Override
    public int read(short[][] block) throws RejectedRecordingException {
        skip();
        long left = range.to - position;
        int read = left <= 0 ? -1 : sound.read(block);
        if (read < 0) {
            return -1;
        }
        int kept = (int) Math.min(read, left);
        bleeps.forEach(bleep -> tone.cover(block, position, kept, bleep));
        position += kept;
        return kept;
    }

    private void skip() throws RejectedRecordingException {
        while (position < range.from) {
            int most = (int) Math.min(BLOCK, range.from - position);
            int read = sound.read(new short[format().channels()][most]);
            position = read < 0 ? range.to : position + read;
        }
    }

    @Override
    public void close() {
        sound.close();
    }

    /** A stretch counted in samples, from the first to before the last. */
    record Samples(long from, long to) {
        static Samples of(Span span, int rate) {
            return new Samples((long) Math.floor(span.start() * rate), (long) Math.ceil(span.end() * rate));
        }
    }

    /** 1 kHz, as on television, quieter than speech; it swells and fades, so that it does not click. */
    private record Tone(int rate) {
        private static final double HERTZ = 1000;
        private static final double LEVEL = 3000;
        private static final double SWELL_SECONDS = 0.005;

        void cover(short[][] block, long position, int samples, Samples bleep) {
            int from = (int) Math.max(0, bleep.from - position);
            int to = (int) Math.min(samples, bleep.to - position);
            for (int i = from; i < to; i++) {
                short value = value(position + i, bleep);
                for (short[] channel : block) {
                    channel[i] = value;
                }
            }
        }

        private short value(long at, Samples bleep) {
            double fromEnd = Math.min(at - bleep.from, bleep.to - 1 - at) / (SWELL_SECONDS * rate);
            return (short) (LEVEL * Math.min(1, fromEnd) * Math.sin(2 * Math.PI * HERTZ * at / rate));
        }
    }
}
