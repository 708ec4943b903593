package io.hotlineqa.benchmarks;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.query.Said;
import io.hotlineqa.store.search.Rights;
import io.hotlineqa.store.search.SearchIndex;
import io.hotlineqa.store.search.SearchRequest;
import java.util.Random;

/** How long it takes until a call that was just scored is found, while the dashboards keep the index. */
final class Visibility {
    private static final int CALLS = 10;
    private static final int CHARACTERS = 12;
    private static final double MOST = 2000;

    private final Table table;
    private final Store store;
    private final YearOfCalls calls;
    private final Random random = new Random();

    Visibility(Table table, Store store, YearOfCalls calls) {
        this.table = table;
        this.store = store;
        this.calls = calls;
    }

    void measure() throws Exception {
        double[] millis = new double[CALLS];
        try (SearchIndex index = SearchIndex.open(store)) {
            for (int i = 0; i < millis.length; i++) {
                String said = neverSaid();
                calls.add("v" + said, "customer " + said);
                millis[i] = Times.of(() -> found(index, said));
            }
        }
        table.times("scored call is found", Times.of(millis), MOST);
    }

    private String neverSaid() {
        return random.ints(CHARACTERS, '\u4e00', '\u9000')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean found(SearchIndex index, String said) throws Exception {
        SearchRequest request = SearchRequest.of(Said.words(said));
        while (index.search(request, Rights.EVERYTHING).total() == 0) {
            index.catchUp();
        }
        return true;
    }
}
