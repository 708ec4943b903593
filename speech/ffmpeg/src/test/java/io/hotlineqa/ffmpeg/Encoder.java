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
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16P;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
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

/**
 * Writes recordings as switchboards do, by the encoders of the same library.
 *
 * @param muxer what ffmpeg calls the container
 * @param codec what ffmpeg calls the encoder
 * @param sampleFormat that the encoder takes
 * @param bitRate in bits a second; 0 for the encoder's own choice
 * @param options of the encoder
 */
record Encoder(String muxer, String codec, int sampleFormat, int bitRate, Map<String, String> options) {
    private static final int FREE_FRAME = 1024;

    static Encoder interleaved(String muxer, String codec) {
        return new Encoder(muxer, codec, AV_SAMPLE_FMT_S16, 0, Map.of());
    }

    static Encoder planar(String muxer, String codec) {
        return new Encoder(muxer, codec, AV_SAMPLE_FMT_S16P, 0, Map.of());
    }

    static Encoder floating(String muxer, String codec) {
        return new Encoder(muxer, codec, AV_SAMPLE_FMT_FLTP, 0, Map.of());
    }

    Encoder bitRate(int value) {
        return new Encoder(muxer, codec, sampleFormat, value, options);
    }

    Encoder option(String name, String value) {
        return new Encoder(muxer, codec, sampleFormat, bitRate, Map.of(name, value));
    }

    /** Writes the file and returns its path. */
    Path write(Path file, int rate, short[]... channels) {
        AVFormatContext output = new AVFormatContext(null);
        ok(avformat_alloc_output_context2(output, null, muxer, file.toString()));
        AVCodecContext encoder = encoder(rate, channels.length);
        AVStream stream = avformat_new_stream(output, null);
        avcodec_parameters_from_context(stream.codecpar(), encoder);
        stream.time_base(encoder.time_base());
        AVIOContext io = new AVIOContext(null);
        ok(avio_open(io, file.toString(), AVIO_FLAG_WRITE));
        output.pb(io);
        ok(avformat_write_header(output, (AVDictionary) null));
        encode(encoder, output, stream, channels);
        ok(av_write_trailer(output));
        avio_closep(io);
        avcodec_free_context(encoder);
        avformat_free_context(output);
        return file;
    }

    private AVCodecContext encoder(int rate, int channels) {
        AVCodec found = avcodec_find_encoder_by_name(codec);
        AVCodecContext encoder = avcodec_alloc_context3(found);
        encoder.sample_rate(rate).sample_fmt(sampleFormat).bit_rate(bitRate);
        encoder.strict_std_compliance(-2);
        encoder.time_base().num(1).den(rate);
        encoder.flags(AV_CODEC_FLAG_GLOBAL_HEADER);
        av_channel_layout_default(encoder.ch_layout(), channels);
        AVDictionary dictionary = new AVDictionary(null);
        options.forEach((name, value) -> av_dict_set(dictionary, name, value, 0));
        ok(avcodec_open2(encoder, found, dictionary));
        return encoder;
    }

    private void encode(AVCodecContext encoder, AVFormatContext output, AVStream stream, short[][] channels) {
        if (channels[0].length == 0) {
            return;
        }
        int size = encoder.frame_size() == 0 ? FREE_FRAME : encoder.frame_size();
        for (int at = 0; at < channels[0].length; at += size) {
            AVFrame frame = frame(encoder, channels, at, Math.min(size, channels[0].length - at));
            ok(avcodec_send_frame(encoder, frame));
            av_frame_free(frame);
            drain(encoder, output, stream);
        }
        ok(avcodec_send_frame(encoder, null));
        drain(encoder, output, stream);
    }

    private static void drain(AVCodecContext encoder, AVFormatContext output, AVStream stream) {
        AVPacket packet = av_packet_alloc();
        while (avcodec_receive_packet(encoder, packet) >= 0) {
            av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            ok(av_interleaved_write_frame(output, packet));
        }
        av_packet_free(packet);
    }

    private AVFrame frame(AVCodecContext encoder, short[][] channels, int from, int samples) {
        AVFrame frame = av_frame_alloc();
        frame.nb_samples(samples).format(sampleFormat).sample_rate(encoder.sample_rate());
        frame.pts(from);
        av_channel_layout_default(frame.ch_layout(), channels.length);
        ok(av_frame_get_buffer(frame, 0));
        if (sampleFormat == AV_SAMPLE_FMT_S16) {
            new ShortPointer(frame.data(0)).put(interleaved(channels, from, samples));
        } else {
            for (int channel = 0; channel < channels.length; channel++) {
                fill(frame, channel, Arrays.copyOfRange(channels[channel], from, from + samples));
            }
        }
        return frame;
    }

    private void fill(AVFrame frame, int channel, short[] samples) {
        if (sampleFormat == AV_SAMPLE_FMT_S16P) {
            new ShortPointer(frame.data(channel)).put(samples);
            return;
        }
        float[] floats = new float[samples.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = samples[i] / 32768f;
        }
        new FloatPointer(frame.data(channel)).put(floats);
    }

    private static short[] interleaved(short[][] channels, int from, int samples) {
        short[] all = new short[samples * channels.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = channels[i % channels.length][from + i / channels.length];
        }
        return all;
    }

    private static void ok(int result) {
        if (result < 0) {
            throw new AssertionError("ffmpeg answers " + result);
        }
    }
}
