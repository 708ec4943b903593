package io.hotlineqa.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
    private static final double AMPLITUDE = 20_000;

    @ParameterizedTest
    @CsvSource({
        "16000, 8000, 1000", "16000, 8000, 3400", "8000, 16000, 300", "8000, 16000, 3400", "44100, 8000, 3000",
        "48000, 8000, 3400", "11025, 8000, 2000", "22050, 16000, 6000", "48000, 16000, 6800", "8000, 8000, 3400"
    })
    void passesATelephoneToneUnchanged(int from, int to, double hertz) {
        assertThat(level(converted(from, to, tone(from, hertz, 1)), to, hertz)).isCloseTo(0, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({
        "16000, 8000, 4300",
        "16000, 8000, 5000",
        "16000, 8000, 7900",
        "44100, 8000, 4500",
        "44100, 16000, 12000",
        "48000, 8000, 20000",
        "48000, 16000, 8700",
        "11025, 8000, 4300"
    })
    void suppressesWhatTheLowerRateCannotCarry(int from, int to, double hertz) {
        short[] out = converted(from, to, tone(from, hertz, 1));
        assertThat(power(out, to / 10, out.length - to / 10)).isLessThan(-60);
    }

    @ParameterizedTest
    @CsvSource({"8000, 16000, 1000", "8000, 48000, 3000", "11025, 16000, 3000"})
    void addsNothingWhenItRaisesTheRate(int from, int to, double hertz) {
        short[] out = converted(from, to, tone(from, hertz, 1));
        double all = power(out, to / 10, out.length - to / 10);
        assertThat(all).isCloseTo(level(out, to, hertz), within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"16000, 8000", "8000, 16000", "44100, 8000", "11025, 8000", "7999, 8000", "48000, 16000"})
    void lastsAsLongAsTheInput(int from, int to) {
        for (int samples : new int[] {0, 1, 2, 1000, from, from + 1}) {
            long expected = (long) Math.ceil(samples * (double) to / from);
            assertThat(converted(from, to, new short[samples])).hasSize((int) expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100, 2400, 50_000})
    void convertsTheSameInBlocksOfAnySize(int block) {
        short[] tone = tone(44100, 700, 0.5);
        PolyphaseFilter filter = PolyphaseFilter.between(44100, 8000);
        assertThat(converted(filter, tone, block)).isEqualTo(converted(filter, tone, tone.length));
    }

    @ParameterizedTest
    @CsvSource({"16000, 8000", "8000, 16000", "44100, 8000"})
    void keepsEveryMomentWhereItIs(int from, int to) {
        short[] click = new short[from];
        click[from / 2] = 30_000;
        short[] out = converted(from, to, click);
        int loudest = 0;
        for (int i = 0; i < out.length; i++) {
            loudest = Math.abs(out[i]) > Math.abs(out[loudest]) ? i : loudest;
        }
        assertThat(loudest).isCloseTo(to / 2, within(1));
    }

    @Test
    void passesEqualRatesThroughUntouched() {
        short[] tone = tone(8000, 3999, 0.1);
        assertThat(converted(8000, 8000, tone)).isEqualTo(tone);
    }

    @Test
    void clipsInsteadOfWrappingAround() {
        short[] square = new short[1600];
        Arrays.fill(square, 0, 800, Short.MAX_VALUE);
        Arrays.fill(square, 800, 1600, Short.MIN_VALUE);
        short[] out = converted(16000, 8000, square);
        assertThat(Arrays.copyOfRange(out, 30, 395)).doesNotContain(Short.MIN_VALUE);
    }

    private static short[] tone(int rate, double hertz, double seconds) {
        short[] tone = new short[(int) (rate * seconds)];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (short) Math.round(AMPLITUDE * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return tone;
    }

    private static short[] converted(int from, int to, short[] input) {
        return converted(PolyphaseFilter.between(from, to), input, Math.max(1, input.length));
    }

    private static short[] converted(PolyphaseFilter filter, short[] input, int block) {
        Resampler resampler = new Resampler(filter);
        short[] all = new short[0];
        for (int at = 0; at < input.length; at += block) {
            short[] piece = Arrays.copyOfRange(input, at, Math.min(input.length, at + block));
            all = joined(all, resampler, resampler.accept(piece, piece.length));
        }
        return joined(all, resampler, resampler.finish());
    }

    private static short[] joined(short[] all, Resampler resampler, int count) {
        short[] joined = Arrays.copyOf(all, all.length + count);
        System.arraycopy(resampler.output(), 0, joined, all.length, count);
        return joined;
    }

    /** Level of one frequency in dB relative to the tone that went in, measured over 0.8 s: whole periods. */
    private static double level(short[] pcm, int rate, double hertz) {
        double re = 0;
        double im = 0;
        int from = rate / 10;
        int count = 8 * rate / 10;
        for (int i = from; i < from + count; i++) {
            re += pcm[i] * Math.cos(2 * Math.PI * hertz * i / rate);
            im += pcm[i] * Math.sin(2 * Math.PI * hertz * i / rate);
        }
        return 20 * Math.log10(2 * Math.hypot(re, im) / count / AMPLITUDE);
    }

    /** Level of everything in dB relative to the tone that went in. */
    private static double power(short[] pcm, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) pcm[i] * pcm[i];
        }
        return 10 * Math.log10(2 * sum / (to - from) / (AMPLITUDE * AMPLITUDE) + 1e-12);
    }
}
