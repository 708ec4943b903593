package io.hotlineqa.vosk;

import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.QuarantineReason;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What the two sides of a worker say to each other. The order of {@link #READERS} is part of the protocol. */
sealed interface Message {
    List<Reader> READERS = List.of(
            Load::read, Ready::read, Hear::read, Length::read, Heard::read, Rejected::read, in -> new Ping(), in ->
                    new Pong(), in -> new Bye());

    /** Its place in {@link #READERS}. */
    int type();

    /** Writes what the type does not say; by default, nothing. */
    default void write(DataOutput out) throws IOException {}

    /** To the worker, first: load this speech model. */
    record Load(EngineRef engine, Path folder, int sampleRate) implements Message {
        @Override
        public int type() {
            return 0;
        }

        @Override
        public void write(DataOutput out) throws IOException {
            HearingCodec.write(engine, out);
            writePath(folder, out);
            out.writeInt(sampleRate);
        }

        private static Load read(DataInput in) throws IOException {
            return new Load(HearingCodec.readEngine(in), readPath(in), in.readInt());
        }
    }

    /** From the worker: the model is loaded. */
    record Ready(long loadMillis, long residentBytes) implements Message {
        @Override
        public int type() {
            return 1;
        }

        @Override
        public void write(DataOutput out) throws IOException {
            out.writeLong(loadMillis);
            out.writeLong(residentBytes);
        }

        private static Ready read(DataInput in) throws IOException {
            return new Ready(in.readLong(), in.readLong());
        }
    }

    /** To the worker: hear this recording. */
    record Hear(Path recording) implements Message {
        @Override
        public int type() {
            return 2;
        }

        @Override
        public void write(DataOutput out) throws IOException {
            writePath(recording, out);
        }

        private static Hear read(DataInput in) throws IOException {
            return new Hear(readPath(in));
        }
    }

    /** From the worker, while it hears: the recording has at least so many seconds. The deadline follows from it. */
    record Length(double seconds) implements Message {
        @Override
        public int type() {
            return 3;
        }

        @Override
        public void write(DataOutput out) throws IOException {
            out.writeDouble(seconds);
        }

        private static Length read(DataInput in) throws IOException {
            return new Length(in.readDouble());
        }
    }

    /** From the worker: what was heard, and how much memory the worker holds now. */
    record Heard(Hearing hearing, long residentBytes) implements Message {
        @Override
        public int type() {
            return 4;
        }

        @Override
        public void write(DataOutput out) throws IOException {
            HearingCodec.write(hearing, out);
            out.writeLong(residentBytes);
        }

        private static Heard read(DataInput in) throws IOException {
            return new Heard(HearingCodec.read(in), in.readLong());
        }
    }

    /** From the worker: why it cannot be heard, and how much memory the worker holds now. */
    record Rejected(QuarantineReason reason, String detail, long residentBytes) implements Message {
        @Override
        public int type() {
            return 5;
        }

        @Override
        public void write(DataOutput out) throws IOException {
            out.writeUTF(reason.name());
            HearingCodec.write(detail, out);
            out.writeLong(residentBytes);
        }

        private static Rejected read(DataInput in) throws IOException {
            return new Rejected(
                    QuarantineReason.valueOf(in.readUTF()), HearingCodec.readText(in), in.readLong());
        }
    }

    /** To the worker, between recordings: are you there? */
    record Ping() implements Message {
        @Override
        public int type() {
            return 6;
        }
    }

    /** From the worker: yes. */
    record Pong() implements Message {
        @Override
        public int type() {
            return 7;
        }
    }

    /** To the worker: that was all. */
    record Bye() implements Message {
        @Override
        public int type() {
            return 8;
        }
    }

    /** As a URI a path keeps its bytes, whatever the locales of the two processes make of them. */
    private static void writePath(Path path, DataOutput out) throws IOException {
        HearingCodec.write(path.toAbsolutePath().toUri().toASCIIString(), out);
    }

    private static Path readPath(DataInput in) throws IOException {
        return Path.of(URI.create(HearingCodec.readText(in)));
    }

    /** Reads what {@link #write} wrote. */
    @FunctionalInterface
    interface Reader {
        Message read(DataInput in) throws IOException;
    }
}
