package io.hotlineqa.benchmarks;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.query.Ask;
import io.hotlineqa.store.query.QueryParser;
import io.hotlineqa.store.search.HitOrder;
import io.hotlineqa.store.search.Rights;
import io.hotlineqa.store.search.SearchIndex;
import io.hotlineqa.store.search.SearchRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** How large the search index is, how long it takes to be made, and how fast it finds. */
final class IndexFigures {
    private static final int SEARCHES = 200;
    private static final int HITS = 20;
    private static final double WORDS = 80;
    private static final double SOUNDS = 150;
    private static final double REBUILD_SECONDS = 600;
    private static final double PERCENT_OF_TRANSCRIPTS = 35;

    private final Table table;
    private final Store store;
    private final List<String> sentences;

    /** @param sentences as the calls are made of, words separated by spaces */
    IndexFigures(Table table, Store store, List<String> sentences) {
        this.table = table;
        this.store = store;
        this.sentences = sentences;
    }

    void makeAnew() throws Exception {
        double millis = Times.of(() -> SearchIndex.rebuild(store, done -> {}));
        table.figure("index made anew", millis / 1000, "s", REBUILD_SECONDS);
        double percent = 100.0 * size(store.indexFolder()) / transcripts();
        table.figure("index, of the transcripts", percent, "%", PERCENT_OF_TRANSCRIPTS);
    }

    /** Searches everything once without a look at the clock, and then with. */
    void search() throws Exception {
        try (SearchIndex index = SearchIndex.open(store)) {
            time(index, "");
            table.times("search, words", time(index, ""), WORDS);
            time(index, "~");
            table.times("search, sound-alikes, facets", time(index, "~"), SOUNDS);
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(IndexFigures::bytes)
                    .sum();
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double transcripts() {
        AtomicLong bytes = new AtomicLong();
        store.calls().transcripts(line -> bytes.addAndGet(line.line().getBytes(StandardCharsets.UTF_8).length));
        return bytes.get();
    }

    private Times time(SearchIndex index, String manner) throws Exception {
        List<Ask> asked = asked(manner);
        double[] millis = new double[asked.size()];
        for (int i = 0; i < millis.length; i++) {
            SearchRequest request = new SearchRequest(asked.get(i), HitOrder.RELEVANCE, 0, HITS, true);
            millis[i] = Times.of(() -> index.search(request, Rights.EVERYTHING));
        }
        return Times.of(millis);
    }

    /** Two to six characters from the middle of what is said; some by one side, of one agent, without something else. */
    private List<Ask> asked(String manner) throws Exception {
        Random random = new Random(5);
        List<String> more = List.of("", "", " by:A07", " -\"谢谢\"", " score:<90");
        List<Ask> asked = new ArrayList<>();
        while (asked.size() < SEARCHES) {
            String said = sentences.get(random.nextInt(sentences.size())).replace(" ", "");
            int from = random.nextInt(Math.max(1, said.length() - 5));
            String part = said.substring(from, Math.min(said.length(), from + 2 + random.nextInt(5)));
            if (part.length() > 1) {
                asked.add(QueryParser.parse(manner + "\"" + part + "\"" + more.get(asked.size() % more.size())));
            }
        }
        return asked;
    }
}
