package io.hotlineqa.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_BUFFER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_CRCCHECK;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import io.hotlineqa.speech.RejectedRecordingException;
import java.io.Closeable;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Frames of sound out of packets. A packet that cannot be decoded is forgiven only if no good one follows it. */
final class PacketDecoder implements Closeable {
    private final AVCodecContext context;
    private final AVFrame frame = av_frame_alloc();
    private int damaged;

    private PacketDecoder(AVCodecContext context) {
        this.context = context;
    }

    static PacketDecoder of(AVStream track, Container container) throws RejectedRecordingException {
        Codec codec = Codec.of(track.codecpar().codec_id(), container.codecs());
        if (codec == null) {
            throw Refusal.unsupported(container.title() + " with another codec than " + container.codecs());
        }
        AVCodec decoder = avcodec_find_decoder_by_name(codec.decoder());
        if (decoder == null) {
            throw new IllegalStateException("this build of ffmpeg has no " + codec.decoder());
        }
        return opened(decoder, track);
    }

    private static PacketDecoder opened(AVCodec decoder, AVStream track) throws RejectedRecordingException {
        AVCodecContext context = avcodec_alloc_context3(decoder);
        avcodec_parameters_to_context(context, track.codecpar());
        context.pkt_timebase(track.time_base());
        context.thread_count(1);
        context.err_recognition(AV_EF_CRCCHECK | AV_EF_BITSTREAM | AV_EF_BUFFER);
        if (avcodec_open2(context, decoder, (AVDictionary) null) < 0) {
            avcodec_free_context(context);
            throw Refusal.corrupt("its parameters contradict themselves");
        }
        return new PacketDecoder(context);
    }

    /** The next frame, good until the next call; null when all packets are used up. */
    AVFrame next(Demuxer packets) throws RejectedRecordingException {
        while (true) {
            int result = avcodec_receive_frame(context, frame);
            if (result == AVERROR_EOF) {
                return null;
            }
            if (result >= 0) {
                return good();
            }
            damaged += result == Ffmpeg.AGAIN ? 0 : 1;
            feed(packets.next());
        }
    }

    private AVFrame good() throws RejectedRecordingException {
        if (damaged > 0) {
            throw Refusal.corrupt("a part of its sound cannot be decoded");
        }
        return frame;
    }

    private void feed(AVPacket packet) {
        int result = avcodec_send_packet(context, packet);
        damaged += result < 0 && result != AVERROR_EOF ? 1 : 0;
    }

    /** How many of the last packets could not be decoded. */
    int damaged() {
        return damaged;
    }

    @Override
    public void close() {
        av_frame_free(frame);
        avcodec_free_context(context);
    }
}
