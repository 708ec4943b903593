package io.hotlineqa.dashboards.today;

import io.hotlineqa.store.Store;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps short what the pages add up, however much was scored in the night. Several servers may do so. */
@Component
class Folding {
    private static final int ROWS = 2_000;

    private final Store store;

    Folding(Store store) {
        this.store = store;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void run() {
        store.figures().fold(ROWS);
    }
}
