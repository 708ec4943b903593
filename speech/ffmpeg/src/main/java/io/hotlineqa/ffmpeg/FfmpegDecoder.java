package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.AudioDecoder;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.speech.audio.RecordingFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Decodes one kind of file by ffmpeg, in this process: native code, so only for a process that may die. ffmpeg opens
 * nothing itself; it is handed the bytes of a file that was opened here, one demultiplexer and a few decoders by name.
 */
public final class FfmpegDecoder implements AudioDecoder {
    /** A recording of twelve hours at the best rate of any of these formats is smaller. */
    private static final long MOST_BYTES = 4L << 30;

    private final Container container;

    FfmpegDecoder(Container container) {
        this.container = container;
    }

    /**
     * What an operator names, then those given, then one for each kind of file that ffmpeg is trusted with: the weakest
     * signs of these are found by chance in sound that has none.
     */
    public static Decoders after(Decoders first) {
        List<AudioDecoder> all = new ArrayList<>(List.of(new RawDecoder()));
        all.addAll(first.known());
        Container.ALL.stream().map(FfmpegDecoder::new).forEach(all::add);
        return new Decoders(all);
    }

    @Override
    public String name() {
        return container.title();
    }

    @Override
    public boolean knows(byte[] head) {
        return container.magic().test(head);
    }

    /**
     * {@inheritDoc}
     *
     * @throws RejectedRecordingException {@code EMPTY}, {@code TRUNCATED}, {@code CORRUPT}; {@code TOO_LARGE} with more
     *     than two channels or 4 GiB; {@code UNSUPPORTED_FORMAT} when the codec inside is none of those listed
     */
    @Override
    public AudioStream open(Path recording) throws RejectedRecordingException {
        RecordingFile file = RecordingFile.open(recording);
        try (Undo undo = new Undo(file)) {
            OptionalDouble seconds = walked(file);
            AudioStream stream = FfmpegStream.open(file, container, seconds);
            undo.forget();
            return stream;
        } catch (IOException e) {
            throw RecordingFile.unreadable(e);
        }
    }

    private OptionalDouble walked(RecordingFile file) throws IOException, RejectedRecordingException {
        if (file.size() == 0) {
            throw Refusal.empty("the file has no bytes");
        }
        if (file.size() > MOST_BYTES) {
            throw Refusal.tooLarge("it has more than " + (MOST_BYTES >> 30) + " GiB");
        }
        return container.shape().walk(file);
    }
}
