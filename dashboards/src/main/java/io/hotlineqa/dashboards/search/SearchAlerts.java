package io.hotlineqa.dashboards.search;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.query.QueryParser;
import io.hotlineqa.store.query.QuerySyntaxException;
import io.hotlineqa.store.saved.SavedSearch;
import io.hotlineqa.store.search.ForbiddenSearchException;
import io.hotlineqa.store.search.Rights;
import io.hotlineqa.store.search.SearchIndex;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute whether saved searches with an alert find something new, with the rights their owners have now. */
@Component
public class SearchAlerts {
    private static final Logger LOG = LoggerFactory.getLogger(SearchAlerts.class);

    private final IndexFollower follower;
    private final SearchRights rights;
    private final Store store;

    SearchAlerts(IndexFollower follower, SearchRights rights, Store store) {
        this.follower = follower;
        this.rights = rights;
        this.store = store;
    }

    /** Looks at once. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void run() {
        Optional<SearchIndex> index = follower.index();
        if (index.isPresent()) {
            store.savedSearches().watched().forEach(search -> run(search, index.get()));
        }
    }

    /** A search that its owner may no longer ask, or that cannot be read just now, keeps the others from nothing. */
    private void run(SavedSearch search, SearchIndex index) {
        Optional<Rights> granted = store.users().find(search.owner()).flatMap(user -> rights.of(user.role()));
        if (granted.isEmpty()) {
            return;
        }
        try {
            store.savedSearches().found(search.id(), index.newest(QueryParser.parse(search.query()), granted.get()));
        } catch (QuerySyntaxException | ForbiddenSearchException | IOException e) {
            LOG.warn("saved search {} was not looked at: {}", search.id(), e.getMessage());
        }
    }
}
