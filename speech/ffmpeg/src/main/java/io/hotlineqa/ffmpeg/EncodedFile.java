package io.hotlineqa.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16P;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.ShortPointer;

/** Sound on its way into a file, frame after frame. Complete when it is closed; used by one thread. */
final class EncodedFile implements AutoCloseable {
    private static final int FREE_FRAME = 1024;
    private static final float FULL = 32768f;

    private final Coding coding;
    private final AVFormatContext output = new AVFormatContext(null);
    private final AVIOContext io = new AVIOContext(null);
    private final AVCodecContext encoder;
    private final AVStream stream;
    private final short[][] frame;
    private int filled;
    private long written;

    EncodedFile(Coding coding, Path file, int rate, int channels) throws IOException {
        this.coding = coding;
        ok(avformat_alloc_output_context2(output, null, coding.muxer(), file.toString()));
        encoder = encoder(coding, rate, channels);
        stream = avformat_new_stream(output, null);
        avcodec_parameters_from_context(stream.codecpar(), encoder);
        stream.time_base(encoder.time_base());
        ok(avio_open(io, file.toString(), AVIO_FLAG_WRITE));
        output.pb(io);
        ok(avformat_write_header(output, (AVDictionary) null));
        frame = new short[channels][encoder.frame_size() == 0 ? FREE_FRAME : encoder.frame_size()];
    }

    private static AVCodecContext encoder(Coding coding, int rate, int channels) throws IOException {
        AVCodec found = avcodec_find_encoder_by_name(coding.codec());
        if (found == null) {
            throw new IOException("this ffmpeg has no " + coding.codec());
        }
        AVCodecContext encoder = avcodec_alloc_context3(found);
        encoder.sample_rate(rate).sample_fmt(coding.sampleFormat()).bit_rate(coding.bitRate());
        encoder.strict_std_compliance(-2);
        encoder.time_base().num(1).den(rate);
        encoder.flags(AV_CODEC_FLAG_GLOBAL_HEADER);
        av_channel_layout_default(encoder.ch_layout(), channels);
        AVDictionary dictionary = new AVDictionary(null);
        coding.options().forEach((name, value) -> av_dict_set(dictionary, name, value, 0));
        ok(avcodec_open2(encoder, found, dictionary));
        return encoder;
    }

    /** Appends so many samples of each channel. */
    void write(short[][] block, int samples) throws IOException {
        int from = 0;
        while (from < samples) {
            int part = Math.min(samples - from, frame[0].length - filled);
            for (int channel = 0; channel < frame.length; channel++) {
                System.arraycopy(block[channel], from, frame[channel], filled, part);
            }
            from += part;
            filled += part;
            if (filled == frame[0].length) {
                encode();
            }
        }
    }

    private void encode() throws IOException {
        AVFrame next = next();
        ok(avcodec_send_frame(encoder, next));
        av_frame_free(next);
        written += filled;
        filled = 0;
        drain();
    }

    private AVFrame next() throws IOException {
        AVFrame next = av_frame_alloc();
        next.nb_samples(filled).format(coding.sampleFormat()).sample_rate(encoder.sample_rate());
        next.pts(written);
        av_channel_layout_default(next.ch_layout(), frame.length);
        ok(av_frame_get_buffer(next, 0));
        if (coding.sampleFormat() == AV_SAMPLE_FMT_S16) {
            new ShortPointer(next.data(0)).put(interleaved());
        } else {
            for (int channel = 0; channel < frame.length; channel++) {
                fill(next, channel);
            }
        }
        return next;
    }

    private void fill(AVFrame next, int channel) {
        if (coding.sampleFormat() == AV_SAMPLE_FMT_S16P) {
            new ShortPointer(next.data(channel)).put(frame[channel], 0, filled);
            return;
        }
        float[] floats = new float[filled];
        for (int i = 0; i < filled; i++) {
            floats[i] = frame[channel][i] / FULL;
        }
        new FloatPointer(next.data(channel)).put(floats);
    }

    private short[] interleaved() {
        short[] all = new short[filled * frame.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = frame[i % frame.length][i / frame.length];
        }
        return all;
    }

    private void drain() throws IOException {
        AVPacket packet = av_packet_alloc();
        while (avcodec_receive_packet(encoder, packet) >= 0) {
            av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            ok(av_interleaved_write_frame(output, packet));
        }
        av_packet_free(packet);
    }

    @Override
    public void close() throws IOException {
        try {
            finish();
        } finally {
            avio_closep(io);
            avcodec_free_context(encoder);
            avformat_free_context(output);
        }
    }

    private void finish() throws IOException {
        if (filled > 0) {
            encode();
        }
        if (written > 0) {
            ok(avcodec_send_frame(encoder, null));
            drain();
        }
        ok(av_write_trailer(output));
    }

    private static void ok(int result) throws IOException {
        if (result < 0) {
            throw new IOException("ffmpeg cannot write it and answers " + result);
        }
    }
}
