package io.hotlineqa.dashboards.search;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.search.SearchIndex;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Optional;
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

    private final Store store;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "search-index"));
    private final ScheduledFuture<?> following;
    private volatile SearchIndex index;
    private String lastFailure;

    IndexFollower(Store store) {
        this.store = store;
        following = clock.scheduleWithFixedDelay(this::follow, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Empty until it can be used: everything else works without it. */
    Optional<SearchIndex> index() {
        return Optional.ofNullable(index);
    }

    /** What fails now is tried again at the next turn; nothing is lost meanwhile. */
    private void follow() {
        try {
            take();
            lastFailure = null;
        } catch (IOException | RuntimeException e) {
            tell(e);
        }
    }

    private void take() throws IOException {
        if (index == null) {
            index = SearchIndex.open(store);
        } else {
            index.catchUp();
        }
    }

    /** The same failure twice a second is told once. */
    private void tell(Exception e) {
        if (!String.valueOf(e).equals(lastFailure)) {
            LOG.error("the search index cannot follow the store; see qa index rebuild", e);
        }
        lastFailure = String.valueOf(e);
    }

    @PreDestroy
    void stop() throws IOException, InterruptedException {
        following.cancel(false);
        clock.shutdown();
        if (!clock.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("the search index is still being written");
        }
        if (index != null) {
            index.close();
        }
    }
}
