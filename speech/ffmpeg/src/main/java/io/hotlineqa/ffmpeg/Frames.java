package io.hotlineqa.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.AudioFormat;
import java.io.Closeable;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Frame after frame in 16 bits, with a check at the end that all came that was promised. An encoder fills its last frame
 * up; where the header tells the true length, what it was filled with is left out.
 */
final class Frames implements Closeable {
    private static final double TOLERANCE_SECONDS = 0.02;

    private final Demuxer demuxer;
    private final PacketDecoder decoder;
    private final OptionalDouble seconds;
    private AudioFormat format;
    private int sampleFormat;
    private SixteenBits converter;
    private long decoded;
    private boolean ended;
    private short[][] ahead;

    Frames(Demuxer demuxer, PacketDecoder decoder, OptionalDouble seconds) {
        this.demuxer = demuxer;
        this.decoder = decoder;
        this.seconds = seconds.isPresent() ? seconds : told(demuxer.track());
    }

    private static OptionalDouble told(AVStream track) {
        long duration = track.duration();
        return duration == AV_NOPTS_VALUE || duration <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(duration
                        * (double) track.time_base().num()
                        / track.time_base().den());
    }

    AudioFormat format() {
        return format;
    }

    OptionalLong promisedSamples() {
        return seconds.isPresent()
                ? OptionalLong.of(Math.round(seconds.getAsDouble() * format.sampleRate()))
                : OptionalLong.empty();
    }

    /** The samples of the next frame, channel by channel; null after the last. */
    short[][] next() throws RejectedRecordingException {
        short[][] present = ahead == null && !ended ? decoded() : ahead;
        ahead = present == null ? null : decoded();
        return present != null && ahead == null ? withoutFilling(present) : present;
    }

    private short[][] decoded() throws RejectedRecordingException {
        AVFrame frame = ended ? null : decoder.next(demuxer);
        if (frame == null) {
            end();
            return null;
        }
        short[][] samples = converter(frame).of(frame);
        decoded += samples[0].length;
        return samples;
    }

    private short[][] withoutFilling(short[][] last) {
        long filling =
                promisedSamples().isPresent() ? decoded - promisedSamples().getAsLong() : 0;
        if (filling <= 0 || filling >= last[0].length) {
            return last;
        }
        int kept = last[0].length - (int) filling;
        return Arrays.stream(last).map(s -> Arrays.copyOf(s, kept)).toArray(short[][]::new);
    }

    private SixteenBits converter(AVFrame frame) throws RejectedRecordingException {
        AudioFormat found = format(frame);
        if (converter == null) {
            format = found;
            sampleFormat = frame.format();
            converter = new SixteenBits(found, sampleFormat);
        }
        if (!found.equals(format) || frame.format() != sampleFormat) {
            throw Refusal.corrupt("it changes from " + format + " to " + found);
        }
        return converter;
    }

    private static AudioFormat format(AVFrame frame) throws RejectedRecordingException {
        int channels = frame.ch_layout().nb_channels();
        int rate = frame.sample_rate();
        if (channels > 2) {
            throw Refusal.tooLarge("it has " + channels + " channels, at most 2 can be heard");
        }
        if (rate > AudioFormat.HIGHEST_RATE) {
            throw Refusal.tooLarge(
                    "it has " + rate + " samples a second, at most " + AudioFormat.HIGHEST_RATE + " can be heard");
        }
        if (channels < 1 || rate < 1) {
            throw Refusal.corrupt(channels + " channels of " + rate + " samples a second");
        }
        return new AudioFormat(rate, channels);
    }

    private void end() throws RejectedRecordingException {
        ended = true;
        int damaged = decoder.damaged();
        if (format == null && damaged > 1 && seconds.isEmpty()) {
            throw Refusal.corrupt("nothing of its sound can be decoded");
        }
        double missing = format == null ? 0 : seconds.orElse(0) - format.seconds(decoded);
        if (missing > TOLERANCE_SECONDS || (damaged > 0 && (format == null || seconds.isEmpty()))) {
            throw Refusal.truncated("sound is missing at its end");
        }
    }

    @Override
    public void close() {
        if (converter != null) {
            converter.close();
        }
        decoder.close();
        demuxer.close();
    }
}
