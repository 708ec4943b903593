package io.hotlineqa.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private static final int RATE = 1000;
    private static final List<Span> OPEN = List.of(new Span(2.1, 4.1), new Span(10.25, 11));

    private final Tape tape = new Tape();

    @ParameterizedTest
    @ValueSource(ints = {1, 77, 300, 20_000})
    void letsThroughWhatIsOpenHoweverItArrives(int block) {
        play(new Gate(tape, RATE, OPEN), block);
        assertThat(tape.heard.size()).isEqualTo(2000 + 810);
        assertThat(tape.heard.get(0)).isEqualTo((short) 2100);
        assertThat(tape.heard.get(1999)).isEqualTo((short) 4099);
        assertThat(tape.heard.get(2000)).isEqualTo((short) (10_250 - 60));
        assertThat(tape.heard.get(2809)).isEqualTo((short) 10_999);
    }

    @Test
    void leavesOutWholeStepsOfTheEngine() {
        play(new Gate(tape, RATE, OPEN), 300);
        assertThat(tape.heard.get(0) % 210).isZero();
        assertThat((tape.heard.get(2000) - 4100) % 210).isZero();
    }

    @Test
    void givesTheEnginePiecesOfOneSize() {
        play(new Gate(tape, RATE, OPEN), 77);
        assertThat(tape.pieces).startsWith(300, 300, 300).hasSize(10);
    }

    @Test
    void putsTheTimeThatWasLeftOutBackIntoTheWords() {
        tape.words = List.of(new Word("一", 0.5, 1, 1), new Word("二", 1.9, 2, 1), new Word("三", 2, 2.5, 1));
        Gate gate = new Gate(tape, RATE, OPEN);
        play(gate, 300);
        List<Word> placed = gate.finish().get(0);
        assertThat(placed.get(0).start()).isCloseTo(2.6, within(1e-9));
        assertThat(placed.get(1).end()).isCloseTo(4.1, within(1e-9));
        assertThat(placed.get(2).start()).isCloseTo(tape.heard.get(2000) / 1000.0, within(1e-9));
    }

    @Test
    void letsNothingThroughWhenNothingIsOpen() {
        Gate gate = new Gate(tape, RATE, List.of());
        play(gate, 300);
        assertThat(gate.finish()).containsExactly(List.of());
        assertThat(tape.heard).isEmpty();
    }

    /** Twenty seconds in which every sample is its own number. */
    private static void play(Gate gate, int block) {
        short[] pcm = new short[20_000];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (short) i;
        }
        for (int at = 0; at < pcm.length; at += block) {
            short[] part = Arrays.copyOfRange(pcm, at, Math.min(pcm.length, at + block));
            gate.accept(part, part.length);
        }
        gate.finish();
    }

    /** Writes down what it hears. */
    private static final class Tape implements ChannelRecognizer {
        private final List<Short> heard = new ArrayList<>();
        private final List<Integer> pieces = new ArrayList<>();
        private List<Word> words = List.of();

        @Override
        public void accept(short[] pcm, int count) {
            pieces.add(count);
            for (int i = 0; i < count; i++) {
                heard.add(pcm[i]);
            }
        }

        @Override
        public List<List<Word>> finish() {
            return List.of(words);
        }

        @Override
        public void close() {}
    }
}
