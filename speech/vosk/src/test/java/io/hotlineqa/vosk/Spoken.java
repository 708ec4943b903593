package io.hotlineqa.vosk;

import io.hotlineqa.models.InstalledModel;
import io.hotlineqa.models.ModelException;
import io.hotlineqa.models.Shelf;
import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.speech.audio.PolyphaseFilter;
import io.hotlineqa.speech.audio.Resampler;
import java.nio.file.Path;
import java.util.Arrays;

/** Real ears and real, if synthetic, speech: the embedded speech model and the sample drop of the checkout. */
final class Spoken {
    /** Where the checkout begins, seen from this module. */
    static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent().getParent();

    /** Begins with the agent's greeting on the left: 您好，宝鸡中燃调度中心. */
    static final Path CALL = CHECKOUT.resolve("samples/drop/1001.wav");

    private static final int SECONDS = 8;
    private static final int RATE = 8000;

    private Spoken() {}

    static InstalledModel embedded() {
        try {
            return Shelf.in(CHECKOUT).find(Shelf.EMBEDDED);
        } catch (ModelException e) {
            throw new AssertionError("the checkout has its embedded speech model", e);
        }
    }

    /** The first seconds of the agent's channel, at 8 kHz. */
    static short[] greeting() {
        try (AudioStream audio = Decoders.plainJava().open(CALL)) {
            short[][] block = new short[audio.format().channels()][SECONDS * RATE];
            int count = audio.read(block);
            if (count < block[0].length) {
                throw new AssertionError(CALL + " has only " + count + " samples");
            }
            return block[0];
        } catch (RejectedRecordingException e) {
            throw new AssertionError("the sample drop has its first call", e);
        }
    }

    /** The same at another rate. */
    static short[] greeting(int rate) {
        Resampler resampler = new Resampler(PolyphaseFilter.between(RATE, rate));
        short[] greeting = greeting();
        int count = resampler.accept(greeting, greeting.length);
        return Arrays.copyOf(resampler.output(), count);
    }
}
