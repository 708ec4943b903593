package io.hotlineqa.dashboards.search;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.search.SearchIndex;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Holds the search index and keeps it in step with the store, twice a second. */
@Component
class IndexFollower {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final long PAUSE_MILLIS = 500;
    private static final long PATIENCE_SECONDS = 60;

    private final SearchIndex index;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "search-index"));
    private final ScheduledFuture<?> following;

    IndexFollower(Store store) {
        index = SearchIndex.open(store);
        following = clock.scheduleWithFixedDelay(this::follow, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    SearchIndex index() {
        return index;
    }

    /** What fails now is tried again at the next turn; nothing is lost meanwhile. */
    private void follow() {
        try {
            index.catchUp();
        } catch (IOException | RuntimeException e) {
            LOG.error("the search index could not follow the store", e);
        }
    }

    @PreDestroy
    void stop() throws IOException, InterruptedException {
        following.cancel(false);
        clock.shutdown();
        if (!clock.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("the search index is still being written");
        }
        index.close();
    }
}
