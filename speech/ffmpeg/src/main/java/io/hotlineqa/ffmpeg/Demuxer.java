package io.hotlineqa.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.RecordingFile;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/** The packets of the one track of sound in a file. */
final class Demuxer implements Closeable {
    private final FileInput input;
    private final AVFormatContext context;
    private final AVPacket packet = av_packet_alloc();
    private AVStream track;

    private Demuxer(RecordingFile file, byte[] front) {
        this.input = new FileInput(file, front);
        this.context = avformat_alloc_context();
        context.pb(input.context());
    }

    static Demuxer open(RecordingFile file, Container container) throws IOException, RejectedRecordingException {
        Demuxer demuxer = new Demuxer(file, container.front().of(file.size()));
        boolean opened = false;
        try {
            demuxer.begin(container);
            opened = true;
            return demuxer;
        } finally {
            if (!opened) {
                demuxer.close();
            }
        }
    }

    private void begin(Container container) throws RejectedRecordingException {
        AVInputFormat only = av_find_input_format(container.demuxer());
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "protocol_whitelist", "none", 0);
        av_dict_set(options, "format_whitelist", container.demuxer(), 0);
        container.options().forEach((name, value) -> av_dict_set(options, name, value, 0));
        int result = avformat_open_input(context, (String) null, only, options);
        av_dict_free(options);
        input.requireReadable();
        if (result < 0) {
            context.setNull();
            throw Refusal.corrupt("its header cannot be read as " + container.title());
        }
        track = onlyTrack();
    }

    private AVStream onlyTrack() throws RejectedRecordingException {
        List<AVStream> tracks = IntStream.range(0, context.nb_streams())
                .mapToObj(context::streams)
                .filter(s -> s.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO)
                .toList();
        if (tracks.isEmpty()) {
            throw Refusal.empty("it has no track of sound");
        }
        if (tracks.size() > 1) {
            throw Refusal.unsupported("it has " + tracks.size() + " tracks of sound, one can be heard");
        }
        return tracks.get(0);
    }

    AVStream track() {
        return track;
    }

    /** The next packet, good until the next call; null at the end. */
    AVPacket next() throws RejectedRecordingException {
        do {
            av_packet_unref(packet);
            int result = av_read_frame(context, packet);
            input.requireReadable();
            if (result == AVERROR_EOF) {
                return null;
            }
            if (result < 0) {
                throw Refusal.corrupt("its packets cannot be told apart");
            }
        } while (packet.stream_index() != track.index());
        return packet;
    }

    @Override
    public void close() {
        av_packet_free(packet);
        if (!context.isNull()) {
            avformat_close_input(context);
        }
        input.close();
    }
}
