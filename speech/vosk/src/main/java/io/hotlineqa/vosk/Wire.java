package io.hotlineqa.vosk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Messages as frames: {@code 'H' 'Q'}, version, type, length in four bytes (big-endian), payload. Anything else on the
 * line, such as text that a native library prints, is a breach that ends the conversation. One thread reads, one writes.
 */
final class Wire {
    private static final int MAGIC = 'H' << 8 | 'Q';
    private static final int VERSION = 1;
    /** Twelve hours of two busy channels take about a third of it. */
    private static final int LONGEST = 64 << 20;

    private final DataInputStream in;
    private final OutputStream out;

    Wire(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = out;
    }

    void send(Message message) throws IOException {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        message.write(new DataOutputStream(payload));
        if (payload.size() > LONGEST) {
            throw new IOException("a frame of " + payload.size() + " bytes is longer than " + LONGEST);
        }
        ByteArrayOutputStream frame = new ByteArrayOutputStream(payload.size() + 8);
        DataOutputStream header = new DataOutputStream(frame);
        header.writeShort(MAGIC);
        header.writeByte(VERSION);
        header.writeByte(message.type().code());
        header.writeInt(payload.size());
        payload.writeTo(frame);
        frame.writeTo(out);
        out.flush();
    }

    /**
     * Waits for the next message.
     *
     * @throws EOFException when the other side has closed
     * @throws IOException when it does not keep to the protocol
     */
    Message receive() throws IOException {
        int magic = in.readUnsignedShort();
        int version = in.readUnsignedByte();
        if (magic != MAGIC || version != VERSION) {
            throw new IOException(String.format("not a frame of version %d: %04x %02x", VERSION, magic, version));
        }
        MessageType type = MessageType.of(in.readUnsignedByte());
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a frame of type " + type + " and " + length + " bytes is refused");
        }
        return parsed(type, in.readNBytes(length), length);
    }

    private static Message parsed(MessageType type, byte[] payload, int length) throws IOException {
        if (payload.length < length) {
            throw new EOFException("the line ends within a frame");
        }
        ByteArrayInputStream bytes = new ByteArrayInputStream(payload);
        Message message = read(type, new DataInputStream(bytes));
        if (bytes.available() > 0) {
            throw new IOException("a frame of type " + type + " has " + bytes.available() + " bytes too many");
        }
        return message;
    }

    private static Message read(MessageType type, DataInputStream payload) throws IOException {
        try {
            return type.read(payload);
        } catch (EOFException | IllegalArgumentException e) {
            throw new IOException("a frame of type " + type + " does not hold what its type says: " + e, e);
        }
    }
}
