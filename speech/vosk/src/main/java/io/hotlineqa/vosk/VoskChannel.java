package io.hotlineqa.vosk;

import com.sun.jna.Pointer;
import io.hotlineqa.speech.ChannelRecognizer;
import io.hotlineqa.speech.Word;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One native recogniser for one channel of one recording. */
final class VoskChannel implements ChannelRecognizer {
    private final List<List<Word>> utterances = new ArrayList<>();
    private Pointer recognizer;
    private boolean finished;

    VoskChannel(Pointer recognizer) {
        if (recognizer == null) {
            throw new IllegalStateException("libvosk makes no recogniser of this model");
        }
        this.recognizer = recognizer;
        VoskLibrary.vosk_recognizer_set_words(recognizer, 1);
    }

    @Override
    public void accept(short[] pcm, int count) {
        requireOpen();
        if (count < 0 || count > pcm.length) {
            throw new IllegalArgumentException("there are no " + count + " samples in " + pcm.length);
        }
        int outcome = VoskLibrary.vosk_recognizer_accept_waveform_s(recognizer, pcm, count);
        if (outcome < 0) {
            throw new IllegalStateException("libvosk failed on a piece of sound");
        }
        if (outcome > 0) {
            keep(VoskLibrary.vosk_recognizer_result(recognizer));
        }
    }

    @Override
    public List<List<Word>> finish() {
        requireOpen();
        finished = true;
        keep(VoskLibrary.vosk_recognizer_final_result(recognizer));
        return List.copyOf(utterances);
    }

    @Override
    public void close() {
        if (recognizer != null) {
            VoskLibrary.vosk_recognizer_free(recognizer);
            recognizer = null;
        }
    }

    private void keep(Pointer result) {
        List<Word> words = VoskWords.in(result.getString(0, StandardCharsets.UTF_8.name()));
        if (!words.isEmpty()) {
            utterances.add(List.copyOf(words));
        }
    }

    private void requireOpen() {
        if (recognizer == null || finished) {
            throw new IllegalStateException("a recogniser hears one channel once, and this one is done");
        }
    }
}
