package io.hotlineqa.vosk;

import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Speech;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A hearing as bytes, for the way out of a worker. What is read equals what was written, to the last bit. */
final class HearingCodec {
    /** Longer counts are not believed. */
    private static final int MOST = 10_000_000;

    private HearingCodec() {}

    static void write(Hearing hearing, DataOutput out) throws IOException {
        write(hearing.engine(), out);
        out.writeDouble(hearing.durationSeconds());
        out.writeInt(hearing.channels());
        writeAll(hearing.utterances(), HearingCodec::write, out);
        writeAll(hearing.silences(), HearingCodec::write, out);
        writeAll(hearing.speech(), HearingCodec::write, out);
    }

    static Hearing read(DataInput in) throws IOException {
        return new Hearing(
                readEngine(in),
                in.readDouble(),
                in.readInt(),
                readAll(in, HearingCodec::readUtterance),
                readAll(in, HearingCodec::readSpan),
                readAll(in, HearingCodec::readSpeech));
    }

    static void write(EngineRef engine, DataOutput out) throws IOException {
        write(engine.id(), out);
        write(engine.sha256(), out);
    }

    static EngineRef readEngine(DataInput in) throws IOException {
        return new EngineRef(readText(in), readText(in));
    }

    static void write(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInput in) throws IOException {
        byte[] bytes = new byte[count(in)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void write(Utterance utterance, DataOutput out) throws IOException {
        out.writeInt(utterance.channel());
        out.writeUTF(utterance.role().name());
        out.writeDouble(utterance.start());
        out.writeDouble(utterance.end());
        write(utterance.text(), out);
        writeAll(utterance.words(), HearingCodec::write, out);
    }

    private static Utterance readUtterance(DataInput in) throws IOException {
        return new Utterance(
                in.readInt(),
                Role.valueOf(in.readUTF()),
                in.readDouble(),
                in.readDouble(),
                readText(in),
                readAll(in, HearingCodec::readWord));
    }

    private static void write(Word word, DataOutput out) throws IOException {
        write(word.text(), out);
        write(word.span(), out);
        out.writeDouble(word.confidence());
    }

    private static Word readWord(DataInput in) throws IOException {
        return new Word(readText(in), in.readDouble(), in.readDouble(), in.readDouble());
    }

    private static void write(Span span, DataOutput out) throws IOException {
        out.writeDouble(span.start());
        out.writeDouble(span.end());
    }

    private static Span readSpan(DataInput in) throws IOException {
        return new Span(in.readDouble(), in.readDouble());
    }

    private static void write(Speech speech, DataOutput out) throws IOException {
        out.writeInt(speech.channel());
        write(speech.span(), out);
        out.writeDouble(speech.level());
    }

    private static Speech readSpeech(DataInput in) throws IOException {
        return new Speech(in.readInt(), readSpan(in), in.readDouble());
    }

    private static <T> void writeAll(List<T> all, Writer<T> writer, DataOutput out) throws IOException {
        out.writeInt(all.size());
        for (T one : all) {
            writer.write(one, out);
        }
    }

    private static <T> List<T> readAll(DataInput in, Reader<T> reader) throws IOException {
        List<T> all = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            all.add(reader.read(in));
        }
        return all;
    }

    private static int count(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("a count of " + count + " is not believed");
        }
        return count;
    }

    @FunctionalInterface
    private interface Writer<T> {
        void write(T value, DataOutput out) throws IOException;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(DataInput in) throws IOException;
    }
}
