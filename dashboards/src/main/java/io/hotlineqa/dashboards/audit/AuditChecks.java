package io.hotlineqa.dashboards.audit;

import io.hotlineqa.store.Store;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes over everything beside the answers to requests, once at a time: a long chain takes minutes. Thread-safe. */
@Component
class AuditChecks {
    private static final Logger LOG = LoggerFactory.getLogger(AuditChecks.class);

    private final Store store;
    private final AtomicBoolean running = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "audit-check");
        thread.setDaemon(true);
        return thread;
    });

    AuditChecks(Store store) {
        this.store = store;
    }

    boolean isRunning() {
        return running.get();
    }

    /** Begins a check in the name of this user, unless one is under way. */
    void begin(String user) {
        if (!running.getAndSet(true)) {
            worker.execute(() -> check(user));
        }
    }

    /** What it finds is kept by the store, for every page and every server. */
    private void check(String user) {
        try {
            store.audit().check(user);
        } catch (RuntimeException e) {
            LOG.error("the check of the accounting and the audit chain did not end", e);
        } finally {
            running.set(false);
        }
    }

    /** A check that the end of the server cuts off has changed nothing. */
    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
