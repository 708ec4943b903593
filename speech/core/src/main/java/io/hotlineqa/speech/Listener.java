package io.hotlineqa.speech;

import static io.hotlineqa.speech.QuarantineReason.EMPTY;
import static io.hotlineqa.speech.QuarantineReason.NO_WORDS;
import static io.hotlineqa.speech.QuarantineReason.TOO_LARGE;

import io.hotlineqa.speech.audio.AudioFormat;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import java.nio.file.Path;
import java.util.List;

/**
 * Listens to whole recordings with one engine: decodes them block by block, hears each channel by itself and measures
 * where it is as loud as speech. Not safe for use by several threads.
 */
public final class Listener {
    /** How much sound an engine is given at a time. */
    static final double CHUNK_SECONDS = 0.3;
    /** So much loud sound without a single word is a failure of the ears. */
    static final double WORDLESS_SECONDS = 5;
    /** A longer recording is a line left open, not a call. */
    static final double LONGEST_SECONDS = 12 * 3600;

    private final SpeechEngine engine;
    private final Decoders decoders;

    private final boolean speechOnly;

    /** Listens to every format the decoders know; the engine stays the caller's to close. */
    public Listener(SpeechEngine engine, Decoders decoders) {
        this(engine, decoders, false);
    }

    /**
     * The same, and says how much of a recording the engine hears.
     *
     * @param speechOnly whether stretches of a channel that cannot be speech are left out: they cost time and give no
     *     words; all of the recording is measured in any case
     */
    public Listener(SpeechEngine engine, Decoders decoders, boolean speechOnly) {
        this.engine = engine;
        this.decoders = decoders;
        this.speechOnly = speechOnly;
    }

    /**
     * Hears one recording from its start to its end.
     *
     * @throws RejectedRecordingException when it cannot be read; {@code EMPTY} without a sample, {@code TOO_LARGE}
     *     beyond 12 hours, {@code NO_WORDS} after more than 5 s as loud as speech and not one word
     */
    public Hearing listen(Path recording) throws RejectedRecordingException {
        List<List<Span>> open = speechOnly ? scouted(recording) : List.of();
        try (AudioStream audio = decoders.open(recording);
                Ears ears = new Ears(engine, audio.format(), open)) {
            double seconds = pour(audio, ears);
            Hearing hearing = ears.finish(seconds);
            requireWords(hearing);
            return hearing;
        }
    }

    private List<List<Span>> scouted(Path recording) throws RejectedRecordingException {
        try (AudioStream audio = decoders.open(recording)) {
            requireSane(audio.format(), audio.promisedSamples().orElse(0));
            return Scout.spans(audio);
        }
    }

    private static double pour(AudioStream audio, Ears ears) throws RejectedRecordingException {
        AudioFormat format = audio.format();
        requireSane(format, audio.promisedSamples().orElse(0));
        int samples = (int) Math.ceil(format.sampleRate() * CHUNK_SECONDS);
        short[][] block = new short[format.channels()][samples];
        long heard = 0;
        for (int count = audio.read(block); count > 0; count = audio.read(block)) {
            heard += count;
            requireSane(format, heard);
            ears.accept(block, count);
        }
        requireSound(heard);
        return format.seconds(heard);
    }

    static void requireSane(AudioFormat format, long samples) throws RejectedRecordingException {
        if (format.seconds(samples) > LONGEST_SECONDS) {
            throw new RejectedRecordingException(TOO_LARGE, "it is longer than 12 hours");
        }
    }

    private static void requireSound(long samples) throws RejectedRecordingException {
        if (samples == 0) {
            throw new RejectedRecordingException(EMPTY, "it decodes to no sound");
        }
    }

    private static void requireWords(Hearing hearing) throws RejectedRecordingException {
        double loud =
                hearing.speech().stream().mapToDouble(s -> s.span().seconds()).sum();
        if (hearing.utterances().isEmpty() && loud > WORDLESS_SECONDS) {
            throw new RejectedRecordingException(
                    NO_WORDS, Rounded.level(loud) + " s as loud as speech and not one word");
        }
    }
}
