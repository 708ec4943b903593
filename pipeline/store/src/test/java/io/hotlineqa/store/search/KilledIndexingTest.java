package io.hotlineqa.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.query.AllOf;
import io.hotlineqa.testkit.CallText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KilledIndexingTest {
    private static final int EACH = 60;

    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    @TempDir
    Path folder;

    @Test
    void theIndexEqualsTheStoreAfterItsWriterWasKilledAgainAndAgain() throws Exception {
        add(0);
        killAfter("opening", 1);
        killAfter("following", 2);
        killAfter("following", 3);

        try (SearchIndex index = SearchIndex.open(fixture.store(), folder)) {
            assertThat(SearchIndex.verify(fixture.store(), folder)).isEmpty();
            assertThat(index.search(SearchRequest.of(AllOf.EVERYTHING), Rights.EVERYTHING)
                            .total())
                    .isEqualTo(4 * EACH);
        }
    }

    /** Kills the writer while it takes over the calls that are added after it has said this line. */
    private void killAfter(String line, int round) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        IndexingProcess.class.getName(),
                        fixture.address(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String said = out.readLine(); !line.equals(said); said = out.readLine()) {
                assertThat(said).as("the writer lives").isNotNull();
            }
            add(round);
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private void add(int round) {
        List<Transcript> calls = IntStream.range(round * EACH, (round + 1) * EACH)
                .mapToObj(i -> CallText.transcript(Call.with("k" + i).build(), "agent 0.8 您好 宝鸡 中燃\ncustomer 我家 漏气 了"))
                .toList();
        new SearchedCalls(fixture.store()).addAll(calls, 95);
    }
}
