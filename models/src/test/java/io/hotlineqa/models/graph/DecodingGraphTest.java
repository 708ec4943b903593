package io.hotlineqa.models.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodingGraphTest {
    private static final Path SHIPPED = Path.of("hotline-cn/graph/HCLG.fst").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void changesNoByteBehindTheHeadWhenNothingIsAdded() throws Exception {
        byte[] before = Files.readAllBytes(SHIPPED);
        byte[] after = Files.readAllBytes(rewritten(DecodingGraph.read(SHIPPED)));
        int head = 64;
        assertThat(after).hasSameSizeAs(before);
        assertThat(Arrays.copyOfRange(after, head, after.length))
                .isEqualTo(Arrays.copyOfRange(before, head, before.length));
    }

    @Test
    void readsBackWhatItWasGiven() throws Exception {
        DecodingGraph graph = DecodingGraph.read(SHIPPED);
        int crossroads = graph.crossroads();
        int state = graph.addState();
        graph.addArc(graph.start(), Arc.empty(1, state));
        graph.addArc(state, new Arc(3, 4, 0.5f, crossroads));

        DecodingGraph again = DecodingGraph.read(rewritten(graph));

        assertThat(again.addState()).isEqualTo(state + 1);
        assertThat(again.crossroads()).isEqualTo(crossroads);
        assertThat(again.start()).isEqualTo(graph.start());
    }

    @Test
    void refusesWhatIsNoGraph() throws Exception {
        Path other = Files.write(folder.resolve("other.fst"), new byte[200]);
        assertThatThrownBy(() -> DecodingGraph.read(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a vector automaton");
    }

    private Path rewritten(DecodingGraph graph) throws IOException {
        Path file = folder.resolve("HCLG.fst");
        graph.write(file);
        return file;
    }
}
