package io.hotlineqa.vosk;

import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.QuarantineReason;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** What the two sides of a worker say to each other. */
sealed interface Message {
    /** Which of the messages it is. */
    MessageType type();

    /** Writes what the type does not say; by default, nothing. */
    default void write(DataOutput out) throws IOException {}

    /** To the worker, first: load this speech model, and let it hear all of a recording or what may be speech. */
    record Load(EngineRef engine, Path folder, int sampleRate, boolean speechOnly) implements Message {
        @Override
        public MessageType type() {
            return MessageType.LOAD;
        }

        @Override
        public void write(DataOutput out) throws IOException {
            HearingCodec.write(engine, out);
            writePath(folder, out);
            out.writeInt(sampleRate);
            out.writeBoolean(speechOnly);
        }

        static Load read(DataInput in) throws IOException {
            return new Load(HearingCodec.readEngine(in), readPath(in), in.readInt(), in.readBoolean());
        }
    }

    /** From the worker: the model is loaded. */
    record Ready(long loadMillis, long residentBytes) implements Message {
        @Override
        public MessageType type() {
            return MessageType.READY;
        }

        @Override
        public void write(DataOutput out) throws IOException {
            out.writeLong(loadMillis);
            out.writeLong(residentBytes);
        }

        static Ready read(DataInput in) throws IOException {
            return new Ready(in.readLong(), in.readLong());
        }
    }

    /** To the worker: hear this recording. */
    record Hear(Path recording) implements Message {
        @Override
        public MessageType type() {
            return MessageType.HEAR;
        }

        @Override
        public void write(DataOutput out) throws IOException {
            writePath(recording, out);
        }

        static Hear read(DataInput in) throws IOException {
            return new Hear(readPath(in));
        }
    }

    /** From the worker, while it hears: the recording has at least so many seconds. The deadline follows from it. */
    record Length(double seconds) implements Message {
        @Override
        public MessageType type() {
            return MessageType.LENGTH;
        }

        @Override
        public void write(DataOutput out) throws IOException {
            out.writeDouble(seconds);
        }

        static Length read(DataInput in) throws IOException {
            return new Length(in.readDouble());
        }
    }

    /** From the worker: what was heard, and how much memory the worker holds now. */
    record Heard(Hearing hearing, long residentBytes) implements Message {
        @Override
        public MessageType type() {
            return MessageType.HEARD;
        }

        @Override
        public void write(DataOutput out) throws IOException {
            HearingCodec.write(hearing, out);
            out.writeLong(residentBytes);
        }

        static Heard read(DataInput in) throws IOException {
            return new Heard(HearingCodec.read(in), in.readLong());
        }
    }

    /** From the worker: why it cannot be heard, and how much memory the worker holds now. */
    record Rejected(QuarantineReason reason, String detail, long residentBytes) implements Message {
        @Override
        public MessageType type() {
            return MessageType.REJECTED;
        }

        @Override
        public void write(DataOutput out) throws IOException {
            out.writeUTF(reason.name());
            HearingCodec.write(detail, out);
            out.writeLong(residentBytes);
        }

        static Rejected read(DataInput in) throws IOException {
            return new Rejected(QuarantineReason.valueOf(in.readUTF()), HearingCodec.readText(in), in.readLong());
        }
    }

    /** To the worker, between recordings: are you there? */
    record Ping() implements Message {
        @Override
        public MessageType type() {
            return MessageType.PING;
        }
    }

    /** From the worker: yes. */
    record Pong() implements Message {
        @Override
        public MessageType type() {
            return MessageType.PONG;
        }
    }

    /** To the worker: that was all. */
    record Bye() implements Message {
        @Override
        public MessageType type() {
            return MessageType.BYE;
        }
    }

    /** As a URI a path keeps its bytes, whatever the locales of the two processes make of them. */
    private static void writePath(Path path, DataOutput out) throws IOException {
        HearingCodec.write(path.toAbsolutePath().toUri().getRawPath(), out);
    }

    private static Path readPath(DataInput in) throws IOException {
        return Path.of(URI.create("file://" + HearingCodec.readText(in)));
    }
}
