package io.hotlineqa.e2e.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.hotlineqa.e2e.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code pipeline/e2e/fuzz} starts from and what it ever found, whole and cut short, again in each build. */
class FuzzTest {
    private static final Path SEEDS = Checkout.root().resolve("pipeline/e2e/src/test/resources/fuzz");
    private static final int CUTS = 50;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void takesEverySeedOrRefusesIt(Target target) throws IOException {
        List<Path> seeds = seeds(target);
        assertThat(seeds).isNotEmpty();
        for (Path seed : seeds) {
            byte[] bytes = Files.readAllBytes(seed);
            for (int cut = 0; cut <= CUTS; cut++) {
                byte[] part = Arrays.copyOf(bytes, bytes.length * cut / CUTS);
                assertThatCode(() -> target.take(part, folder))
                        .as("%s, %d of %d bytes", seed, part.length, bytes.length)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static List<Path> seeds(Target target) throws IOException {
        try (Stream<Path> files = Files.list(SEEDS.resolve(target.name().toLowerCase(java.util.Locale.ROOT)))) {
            return files.sorted().toList();
        }
    }
}
