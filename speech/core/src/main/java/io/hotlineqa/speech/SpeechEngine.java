package io.hotlineqa.speech;

/**
 * A loaded speech model: it makes the ears for one channel of one recording each. Not safe for use by several threads.
 *
 * <p>Every implementation passes {@code SpeechEngineContract} of the testkit.
 */
public interface SpeechEngine extends AutoCloseable {
    /** The rate the engine wants its sound at, in samples a second; other rates are converted before. */
    int sampleRate();

    /** What hears. */
    EngineRef ref();

    /** Fresh ears for one channel. The caller closes them, before the engine and on the same thread. */
    ChannelRecognizer newRecognizer();

    @Override
    void close();
}
