package io.hotlineqa.e2e.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.e2e.Checkout;
import io.hotlineqa.e2e.Scale;
import io.hotlineqa.models.Shelf;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.vosk.WorkerRecognizer;
import io.hotlineqa.vosk.WorkerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recordings with spoilt bytes in a real worker: heard or refused for a reason; none kills it or keeps it for long. What
 * was not done in time is heard again at the end: a machine that stands still for a while is no fault of the recording.
 */
class MutantTest {
    private static final long SEED = Long.getLong("chaos.seed", 2008);
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Optional<QuarantineReason> TOO_SLOW = Optional.of(QuarantineReason.TIMEOUT);

    @TempDir
    Path folder;

    @Test
    void noMutantKillsAWorkerOrKeepsItForLong() throws Exception {
        List<Path> seeds = Seeds.all();
        List<Path> slow = new ArrayList<>();
        Random random = new Random(SEED);
        WorkerSettings settings = WorkerSettings.usual().withDeadline(DEADLINE, 1);
        try (Recognizer worker =
                WorkerRecognizer.start(Shelf.in(Checkout.root()).find(Shelf.EMBEDDED), settings)) {
            for (int number = 0; number < Scale.of("mutants", 200); number++) {
                Path seed = seeds.get(number % seeds.size());
                Path mutant = folder.resolve(number + "-" + seed.getFileName());
                Files.write(mutant, spoilt(Files.readAllBytes(seed), random));
                if (refusal(worker, mutant).equals(TOO_SLOW)) {
                    slow.add(mutant);
                } else {
                    Files.delete(mutant);
                }
            }
            for (Path mutant : slow) {
                assertThat(refusal(worker, mutant))
                        .as(mutant.getFileName() + ", seed " + SEED + ", heard again")
                        .isNotEqualTo(TOO_SLOW);
            }
        }

        assertThat(seeds).hasSizeGreaterThanOrEqualTo(20);
    }

    /** Why a mutant was refused, if it was; one that ends the worker fails at once, and is never heard again. */
    private static Optional<QuarantineReason> refusal(Recognizer worker, Path mutant) throws IOException {
        try {
            worker.hear(mutant);
            return Optional.empty();
        } catch (RejectedRecordingException rejected) {
            assertThat(rejected.reason())
                    .as(mutant.getFileName() + ", seed " + SEED + ": " + rejected.getMessage())
                    .isNotEqualTo(QuarantineReason.ENGINE_CRASH);
            return Optional.of(rejected.reason());
        }
    }

    /** Some bytes changed, mostly near the beginning where headers are; now and then some cut out. */
    private static byte[] spoilt(byte[] bytes, Random random) {
        byte[] spoilt = bytes.clone();
        for (int count = 1 + random.nextInt(8); count > 0; count--) {
            int reach = random.nextBoolean() ? Math.min(128, spoilt.length) : spoilt.length;
            spoilt[random.nextInt(reach)] = (byte) random.nextInt();
        }
        if (random.nextInt(4) > 0) {
            return spoilt;
        }
        int hole = random.nextInt(spoilt.length);
        int end = Math.min(spoilt.length, hole + 1 + random.nextInt(64));
        byte[] shorter = new byte[spoilt.length - (end - hole)];
        System.arraycopy(spoilt, 0, shorter, 0, hole);
        System.arraycopy(spoilt, end, shorter, hole, spoilt.length - end);
        return shorter;
    }
}
