package io.hotlineqa.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FORCE;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.RecordingFile;
import java.io.Closeable;
import java.io.IOException;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** The bytes of an opened file for ffmpeg, which so never opens one itself: no name, no protocol, no network. */
final class FileInput implements Closeable {
    private static final int BUFFER_BYTES = 1 << 15;
    private static final int FROM_HERE = 1;
    private static final int FROM_END = 2;

    private final RecordingFile file;
    private final byte[] front;
    private final byte[] bytes = new byte[BUFFER_BYTES];
    private final Reader reader = new Reader();
    private final Seeker seeker = new Seeker();
    private final AVIOContext context;
    private long position;
    private IOException failure;

    /** @param front what is read before the file's own bytes */
    FileInput(RecordingFile file, byte[] front) {
        this.file = file;
        this.front = front;
        BytePointer buffer = new BytePointer(av_malloc(BUFFER_BYTES));
        this.context = avio_alloc_context(buffer, BUFFER_BYTES, 0, null, reader, null, seeker);
    }

    AVIOContext context() {
        return context;
    }

    /** @throws RejectedRecordingException when reading failed since the start */
    void requireReadable() throws RejectedRecordingException {
        if (failure != null) {
            throw RecordingFile.unreadable(failure);
        }
    }

    private int read(BytePointer into, int most) {
        try {
            int count = filled(Math.min(most, bytes.length));
            into.put(bytes, 0, count);
            position += count;
            return count == 0 ? AVERROR_EOF : count;
        } catch (IOException e) {
            failure = e;
            return Ffmpeg.IO_ERROR;
        }
    }

    private int filled(int most) throws IOException {
        if (position < front.length) {
            int count = (int) Math.min(most, front.length - position);
            System.arraycopy(front, (int) position, bytes, 0, count);
            return count;
        }
        return file.read(position - front.length, bytes, most);
    }

    private long size() throws IOException {
        return front.length + file.size();
    }

    private long seek(long offset, int whence) {
        try {
            return whence == AVSEEK_SIZE ? size() : moved(offset, whence & ~AVSEEK_FORCE);
        } catch (IOException e) {
            failure = e;
            return Ffmpeg.IO_ERROR;
        }
    }

    private long moved(long offset, int whence) throws IOException {
        long base = whence == FROM_HERE ? position : whence == FROM_END ? size() : 0;
        if (base + offset < 0) {
            return Ffmpeg.IO_ERROR;
        }
        position = base + offset;
        return position;
    }

    @Override
    public void close() {
        av_free(context.buffer());
        avio_context_free(context);
        reader.close();
        seeker.close();
    }

    private final class Reader extends Read_packet_Pointer_BytePointer_int {
        @Override
        public int call(Pointer opaque, BytePointer into, int most) {
            return read(into, most);
        }
    }

    private final class Seeker extends Seek_Pointer_long_int {
        @Override
        public long call(Pointer opaque, long offset, int whence) {
            return seek(offset, whence);
        }
    }
}
