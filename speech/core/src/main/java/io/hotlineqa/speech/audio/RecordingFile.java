package io.hotlineqa.speech.audio;

import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.RejectedRecordingException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** A recording's bytes, by position: for decoders. */
public final class RecordingFile implements Closeable {
    private final FileChannel channel;

    private RecordingFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens a plain file; a pipe or a device might never answer.
     *
     * @throws RejectedRecordingException {@code UNREADABLE} when there is none, or no permission to read it
     */
    public static RecordingFile open(Path path) throws RejectedRecordingException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw unreadable(Files.isDirectory(path) ? "it is a folder" : "it is not a plain file");
        }
        try {
            return new RecordingFile(FileChannel.open(path));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** What a failure to read means for the recording. */
    public static RejectedRecordingException unreadable(IOException e) {
        if (e instanceof NoSuchFileException) {
            return unreadable("it is not there");
        }
        if (e instanceof AccessDeniedException) {
            return unreadable("permission to read it is missing");
        }
        return unreadable("reading failed: " + e.getMessage());
    }

    private static RejectedRecordingException unreadable(String detail) {
        return new RejectedRecordingException(QuarantineReason.UNREADABLE, detail);
    }

    /** Length of the file in bytes. */
    public long size() throws IOException {
        return channel.size();
    }

    /** The bytes from {@code position}, at most {@code count}, fewer at the end of the file. */
    public byte[] bytes(long position, int count) throws IOException {
        byte[] into = new byte[count];
        return Arrays.copyOf(into, read(position, into, count));
    }

    /** Fills {@code into} with {@code count} bytes from {@code position}; returns how many the file had. */
    public int read(long position, byte[] into, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into, 0, count);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {}
        return buffer.position();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
