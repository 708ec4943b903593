package io.hotlineqa.e2e.faults;

import io.hotlineqa.e2e.Checkout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A drop of as many recordings as are wanted. */
final class ManyRecordings {
    private static final int SAMPLES = 20;

    private ManyRecordings() {}

    /** The shorter samples, as often as needed; a note behind the sound makes each copy another recording. */
    static void in(Path drop, int calls) throws IOException {
        Files.createDirectory(drop);
        List<Path> samples = samples();
        for (int number = 0; number < calls; number++) {
            byte[] sample = Files.readAllBytes(samples.get(number % samples.size()));
            byte[] noted = Arrays.copyOf(sample, sample.length + 12);
            ByteBuffer.wrap(noted, sample.length, 12)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(new byte[] {'n', 'o', 't', 'e'})
                    .putInt(4)
                    .putInt(number);
            Files.write(drop.resolve("call-" + number + ".wav"), noted);
        }
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Checkout.root().resolve("samples/drop"))) {
            return files.filter(f -> f.getFileName().toString().matches("10[01][0-9]\\.wav"))
                    .sorted(Comparator.comparingLong((Path f) -> f.toFile().length())
                            .thenComparing(f -> f))
                    .limit(SAMPLES)
                    .toList();
        }
    }
}
