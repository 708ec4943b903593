package io.hotlineqa.speech.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of what is personal is found in two collections that were marked by hand, and what is hidden in vain. */
class SpokenCollectionTest {
    private static List<MarkedLine> lines() throws IOException {
        List<MarkedLine> lines = new ArrayList<>(MarkedLine.of("spoken.txt"));
        lines.addAll(MarkedLine.of("fresh.txt"));
        return lines;
    }

    @Test
    void theCollectionIsLargeEnoughToSayAnything() throws IOException {
        assertThat(lines().stream().mapToInt(line -> line.marks().size()).sum()).isGreaterThanOrEqualTo(300);
    }

    @ParameterizedTest(name = "{0}: at least {1}")
    @CsvSource({"NUMBER, 0.98", "ADDRESS, 0.95", "NAME, 0.98"})
    void nearlyEverythingPersonalIsHiddenToTheLastCharacter(PersonalKind kind, double share) throws IOException {
        List<String> missed = new ArrayList<>();
        long marked = 0;
        for (MarkedLine line : lines()) {
            for (PersonalSpan mark :
                    line.marks().stream().filter(m -> m.kind() == kind).toList()) {
                marked++;
                if (!line.hides(mark)) {
                    missed.add(line.toString());
                }
            }
        }
        assertThat(1 - missed.size() / (double) marked).as(missed.toString()).isGreaterThanOrEqualTo(share);
    }

    @Test
    void ofLinesWithoutAnythingPersonalNoneIsTouched() throws IOException {
        List<MarkedLine> clean =
                lines().stream().filter(line -> line.marks().isEmpty()).toList();

        assertThat(clean).hasSizeGreaterThanOrEqualTo(140).allMatch(line -> line.hiddenInVain() == 0);
    }

    @Test
    void besideWhatIsPersonalHardlyAnythingIsHidden() throws IOException {
        long inVain = lines().stream().mapToLong(MarkedLine::hiddenInVain).sum();
        long personal = lines().stream()
                .flatMap(line -> line.marks().stream())
                .mapToLong(mark -> mark.to() - mark.from())
                .sum();

        assertThat(inVain / (double) personal).isLessThanOrEqualTo(0.01);
    }
}
