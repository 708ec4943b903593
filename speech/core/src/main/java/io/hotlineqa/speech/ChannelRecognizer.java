package io.hotlineqa.speech;

import java.util.List;

/** Hears one channel of one recording, once, from its start to its end. Used and closed by one thread. */
public interface ChannelRecognizer extends AutoCloseable {
    /**
     * Hears the next piece of sound, best 0.2 to 0.4 s: ends of utterances are looked for once a piece.
     *
     * @param pcm samples at the engine's rate; the caller may change them after the return
     * @param count how many of them to hear, from the first
     */
    void accept(short[] pcm, int count);

    /**
     * Ends the channel and tells what was said.
     *
     * @return utterances in order, each with at least one word; times in seconds from the start of the channel
     */
    List<List<Word>> finish();

    @Override
    void close();
}
