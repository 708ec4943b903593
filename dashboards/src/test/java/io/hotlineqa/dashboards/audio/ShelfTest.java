package io.hotlineqa.dashboards.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
    @TempDir
    Path folder;

    private final Shelf shelf = new Shelf(25);

    private Path put(String name) throws IOException {
        Path wav = Files.write(folder.resolve(name), new byte[10]);
        shelf.put(shelf.of(name), new Playable(wav, new Waveform(1, List.of())));
        return wav;
    }

    @Test
    void whatNobodyAskedForTheLongestGoesFirst() throws IOException {
        Path a = put("a");
        Path b = put("b");
        assertThat(shelf.of("a").content().wav()).isEqualTo(a);

        put("c");

        assertThat(b).doesNotExist();
        assertThat(shelf.of("b").content()).isNull();
        assertThat(shelf.of("a").content().wav()).isEqualTo(a).exists();
    }

    @Test
    void whatIsLargerThanTheWholeShelfIsKeptAsLongAsItIsTheNewest() throws IOException {
        Path large = Files.write(folder.resolve("large"), new byte[100]);
        shelf.put(shelf.of("large"), new Playable(large, new Waveform(1, List.of())));
        assertThat(large).exists();

        Path next = put("next");

        assertThat(large).doesNotExist();
        assertThat(next).exists();
    }

    @Test
    void whatIsRemovedWhileItIsMadeReadyCanBeRemovedAfterwards() throws IOException {
        Shelf.Place place = shelf.of("a");
        shelf.remove("a");
        Path a = Files.write(folder.resolve("a"), new byte[10]);
        shelf.put(place, new Playable(a, new Waveform(1, List.of())));
        assertThat(shelf.recordings()).containsExactly("a");

        shelf.remove("a");

        assertThat(a).doesNotExist();
        assertThat(shelf.holds("a", place)).isFalse();
    }

    @Test
    void nothingIsLeftWhenItIsCleared() throws IOException {
        Path a = put("a");

        shelf.clear();

        assertThat(a).doesNotExist();
    }

    @Test
    void whatIsRemovedIsGoneAndLeavesItsRoom() throws IOException {
        Path a = put("a");

        shelf.remove("a");
        shelf.remove("never there");

        assertThat(a).doesNotExist();
        assertThat(shelf.recordings()).isEmpty();
        assertThat(List.of(put("b"), put("c")))
                .allSatisfy(wav -> assertThat(wav).exists());
    }
}
