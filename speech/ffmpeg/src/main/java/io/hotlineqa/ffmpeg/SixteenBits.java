package io.hotlineqa.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16P;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import io.hotlineqa.speech.audio.AudioFormat;
import java.io.Closeable;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.ShortPointer;

/** Turns frames of any sample format into 16-bit samples, channel by channel, at the rate they have. */
final class SixteenBits implements Closeable {
    private final SwrContext context = new SwrContext(null);
    private final int channels;
    private final ShortPointer[] planes;
    private final PointerPointer<ShortPointer> into;
    private long capacity;

    SixteenBits(AudioFormat format, int sampleFormat) {
        this.channels = format.channels();
        this.planes = new ShortPointer[channels];
        this.into = new PointerPointer<>(channels);
        try (AVChannelLayout layout = new AVChannelLayout()) {
            av_channel_layout_default(layout, channels);
            int rate = format.sampleRate();
            swr_alloc_set_opts2(context, layout, AV_SAMPLE_FMT_S16P, rate, layout, sampleFormat, rate, 0, null);
        }
        if (swr_init(context) < 0) {
            throw new IllegalStateException("no conversion from sample format " + sampleFormat);
        }
    }

    /** The samples of a frame. */
    short[][] of(AVFrame frame) {
        int samples = frame.nb_samples();
        grow(samples);
        swr_convert(context, into, samples, frame.extended_data(), samples);
        short[][] block = new short[channels][samples];
        for (int channel = 0; channel < channels; channel++) {
            planes[channel].get(block[channel]);
        }
        return block;
    }

    private void grow(int samples) {
        if (samples <= capacity) {
            return;
        }
        free();
        for (int channel = 0; channel < channels; channel++) {
            planes[channel] = new ShortPointer(samples);
            into.put(channel, planes[channel]);
        }
        capacity = samples;
    }

    private void free() {
        for (ShortPointer plane : planes) {
            if (plane != null) {
                plane.close();
            }
        }
    }

    @Override
    public void close() {
        free();
        into.close();
        swr_free(context);
    }
}
