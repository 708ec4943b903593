package io.hotlineqa.speech.audio;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes 16-bit linear PCM as WAV, which every browser plays and seeks in to the sample. The header is complete when it
 * is closed. Used by one thread.
 */
public final class WavWriter implements AutoCloseable {
    private static final int HEADER = 44;
    private static final int SAMPLE_BYTES = 2;
    private static final int RIFF_REST = HEADER - 8;
    private static final int FORMAT_BYTES = 16;
    private static final short PCM = 1;

    private final Path file;
    private final AudioFormat format;
    private final OutputStream out;
    private long dataBytes;

    /** Makes the file, or empties the one that is there. */
    public WavWriter(Path file, AudioFormat format) throws IOException {
        this.file = file;
        this.format = format;
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        out.write(new byte[HEADER]);
    }

    /**
     * Appends sound.
     *
     * @param block one array a channel, as {@link AudioStream#read} fills it
     * @param samples how many of each to write
     */
    public void write(short[][] block, int samples) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(samples * format.channels() * SAMPLE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples; i++) {
            for (int channel = 0; channel < format.channels(); channel++) {
                bytes.putShort(block[channel][i]);
            }
        }
        out.write(bytes.array());
        dataBytes += bytes.capacity();
    }

    @Override
    public void close() throws IOException {
        out.close();
        try (RandomAccessFile start = new RandomAccessFile(file.toFile(), "rw")) {
            start.write(header());
        }
    }

    private byte[] header() {
        int frame = format.channels() * SAMPLE_BYTES;
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt((int) (dataBytes + RIFF_REST))
                .put(ascii("WAVEfmt "))
                .putInt(FORMAT_BYTES)
                .putShort(PCM)
                .putShort((short) format.channels())
                .putInt(format.sampleRate())
                .putInt(format.sampleRate() * frame)
                .putShort((short) frame)
                .putShort((short) (SAMPLE_BYTES * Byte.SIZE))
                .put(ascii("data"))
                .putInt((int) dataBytes)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
