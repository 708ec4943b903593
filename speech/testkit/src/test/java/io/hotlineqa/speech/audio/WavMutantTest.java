package io.hotlineqa.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Listener;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.testkit.ScriptedEngine;
import io.hotlineqa.testkit.WavEncoding;
import io.hotlineqa.testkit.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes a header is spoilt with, the recording is heard or refused for a reason; nothing else escapes. */
class WavMutantTest {
    private static final int MUTANTS = 300;
    private static final int HEADER = 70;

    private final Listener listener = new Listener(new ScriptedEngine(8000, "嗯"), Decoders.plainJava());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {2008, 2009, 2010})
    void isHeardOrRefusedForAReason(long seed) throws IOException {
        Random random = new Random(seed);
        Set<QuarantineReason> reasons = EnumSet.noneOf(QuarantineReason.class);
        for (int i = 0; i < MUTANTS; i++) {
            Path mutant = Files.write(folder.resolve("mutant.wav"), spoilt(seedFile(i), random));
            try {
                assertThat(listener.listen(mutant).durationSeconds()).isPositive();
            } catch (RejectedRecordingException refusal) {
                reasons.add(refusal.reason());
            }
        }
        assertThat(reasons).contains(QuarantineReason.CORRUPT, QuarantineReason.UNSUPPORTED_FORMAT);
    }

    private static byte[] seedFile(int index) {
        short[] silence = new short[800];
        WavFile file = WavFile.of(8000, silence, silence);
        return switch (index % 3) {
            case 0 -> file.as(WavEncoding.A_LAW).bytes();
            case 1 -> file.extensible().chunk("LIST", new byte[9]).bytes();
            default -> file.as(WavEncoding.FLOAT_32).dataLength(-1).bytes();
        };
    }

    private static byte[] spoilt(byte[] bytes, Random random) {
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            bytes[random.nextInt(HEADER)] = (byte) random.nextInt();
        }
        return bytes;
    }
}
