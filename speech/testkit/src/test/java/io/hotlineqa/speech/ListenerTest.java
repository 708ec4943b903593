package io.hotlineqa.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.testkit.ScriptedEngine;
import io.hotlineqa.testkit.Sound;
import io.hotlineqa.testkit.WavEncoding;
import io.hotlineqa.testkit.WavFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerTest {
    @TempDir
    private Path folder;

    @Test
    void putsTheStoryOfBothChannelsTogether() throws Exception {
        short[] left = Sound.at(8000)
                .silence(1)
                .talk(2, -20)
                .silence(9)
                .talk(2, -20)
                .silence(1)
                .samples();
        short[] right = Sound.at(8000).silence(4).talk(2, -25).silence(9).samples();
        Hearing hearing = listener("您好").listen(stereo(left, right));
        assertThat(hearing.utterances()).extracting(Utterance::channel).containsExactly(0, 1, 0);
        assertThat(hearing.utterances()).extracting(Utterance::text).containsOnly("您好");
        assertThat(hearing.speech()).extracting(Speech::channel).containsExactly(0, 0, 1);
        assertThat(hearing.silences()).hasSize(4);
        assertThat(hearing.silences().get(2).start()).isCloseTo(6, within(0.1));
        assertThat(hearing.silences().get(2).end()).isCloseTo(12, within(0.1));
        assertThat(hearing.durationSeconds()).isEqualTo(15);
    }

    @Test
    void namesTheLeftChannelFirstWhenBothBeginAtOnce() throws Exception {
        short[] both = Sound.at(8000).silence(1).talk(1, -20).silence(1).samples();
        assertThat(listener("喂").listen(stereo(both, both)).utterances())
                .extracting(Utterance::channel)
                .containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 11025, 16000, 44100, 48000})
    void hearsEveryRateAtTheRateOfTheEngine(int rate) throws Exception {
        short[] sound = Sound.at(rate).silence(2).talk(1, -20).silence(2).samples();
        Utterance heard = listener("您好")
                .listen(WavFile.of(rate, sound).write(folder.resolve("x.wav")))
                .utterances()
                .get(0);
        assertThat(heard.start()).isCloseTo(2, within(0.1));
        assertThat(heard.end()).isCloseTo(3, within(0.1));
    }

    @Test
    void refusesSpeechWithoutAWord() {
        Path file = stereo(
                Sound.at(8000).silence(1).talk(3, -20).silence(7).samples(),
                Sound.at(8000).silence(5).talk(3, -20).silence(3).samples());
        RejectedRecordingException refusal = catchThrowableOfType(
                RejectedRecordingException.class, () -> listener().listen(file));
        assertThat(refusal.reason()).isEqualTo(QuarantineReason.NO_WORDS);
        assertThat(refusal).hasMessageContaining("not one word");
    }

    @Test
    void letsAShortSoundWithoutAWordPass() throws Exception {
        short[] sound = Sound.at(8000).silence(1).talk(4, -20).silence(3).samples();
        assertThat(listener().listen(stereo(sound, new short[sound.length])).utterances())
                .isEmpty();
    }

    @Test
    void refusesALineLeftOpen() {
        Path file = WavFile.of(1, new short[12 * 3600 + 1]).write(folder.resolve("open.wav"));
        RejectedRecordingException refusal = catchThrowableOfType(
                RejectedRecordingException.class, () -> listener().listen(file));
        assertThat(refusal.reason()).isEqualTo(QuarantineReason.TOO_LARGE);
    }

    @Test
    void breaksASilenceByAWordTooSoftToMeasure() throws Exception {
        Word whisper = new Word("嗯", 4.00049, 4.5, 0.98765);
        Hearing hearing = new Listener(new Whisper(whisper, new ArrayList<>()), Decoders.plainJava())
                .listen(stereo(new short[80_000], new short[80_000]));
        assertThat(hearing.silences()).containsExactly(new Span(0, 4), new Span(4.5, 10));
        assertThat(hearing.utterances().get(0).words()).containsExactly(new Word("嗯", 4, 4.5, 0.988));
    }

    @Test
    void endsEveryWordWithTheRecording() throws Exception {
        Word late = new Word("嗯", 9.9, 10.02, 1);
        Hearing hearing = new Listener(new Whisper(late, new ArrayList<>()), Decoders.plainJava())
                .listen(stereo(new short[80_000], new short[80_000]));
        assertThat(hearing.utterances().get(0).end()).isEqualTo(10);
    }

    @Test
    void feedsTheEngineThreeTenthsOfASecondAtATime() throws Exception {
        List<Integer> chunks = new ArrayList<>();
        new Listener(new Whisper(new Word("嗯", 0, 1, 1), chunks), Decoders.plainJava())
                .listen(stereo(new short[8000], new short[8000]));
        assertThat(chunks).containsExactly(2400, 2400, 2400, 2400, 2400, 2400, 800, 800);
    }

    @Test
    void playsToTheEngineOnlyWhatMayBeSpeechAndKeepsTimeAllTheSame() throws Exception {
        short[] left = Sound.at(8000)
                .silence(20)
                .talk(1, -50)
                .silence(20)
                .talk(1, -20)
                .silence(5)
                .samples();
        List<Integer> chunks = new ArrayList<>();
        Path file = stereo(left, new short[left.length]);
        new Listener(new Whisper(new Word("嗯", 0, 1, 1), chunks), Decoders.plainJava(), true).listen(file);
        assertThat(chunks.stream().mapToInt(c -> c).sum() / 8000.0).isBetween(3.7, 4.6);
        Hearing all = listener("您好", "再见").listen(file);
        Hearing some = new Listener(new ScriptedEngine(8000, "您好", "再见"), Decoders.plainJava(), true).listen(file);
        assertThat(some.silences()).hasSameSizeAs(all.silences());
        assertThat(some.speech()).isEqualTo(all.speech());
        assertThat(some.utterances().get(1).start())
                .isCloseTo(all.utterances().get(1).start(), within(0.05));
    }

    @Test
    void leavesNothingOutOfAnUnbrokenTalk() throws Exception {
        List<Integer> chunks = new ArrayList<>();
        short[] talk =
                Sound.at(8000).talk(30, -40).over(Sound.at(8000).noise(30, -60)).samples();
        new Listener(new Whisper(new Word("嗯", 0, 1, 1), chunks), Decoders.plainJava(), true)
                .listen(WavFile.of(8000, talk).write(folder.resolve("talk.wav")));
        assertThat(chunks.stream().mapToInt(c -> c).sum()).isEqualTo(talk.length);
    }

    private static Listener listener(String... words) {
        return new Listener(new ScriptedEngine(8000, words), Decoders.plainJava());
    }

    private Path stereo(short[] left, short[] right) {
        return WavFile.of(8000, left, right).as(WavEncoding.A_LAW).write(folder.resolve("call.wav"));
    }

    /** Hears one word on every channel, whatever is played. */
    private record Whisper(Word word, List<Integer> chunks) implements SpeechEngine {
        @Override
        public int sampleRate() {
            return 8000;
        }

        @Override
        public EngineRef ref() {
            return ScriptedEngine.REF;
        }

        @Override
        public ChannelRecognizer newRecognizer() {
            return new ChannelRecognizer() {
                @Override
                public void accept(short[] pcm, int count) {
                    chunks.add(count);
                }

                @Override
                public List<List<Word>> finish() {
                    return List.of(List.of(word));
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void close() {}
    }
}
