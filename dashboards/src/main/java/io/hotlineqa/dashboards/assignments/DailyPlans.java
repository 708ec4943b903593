package io.hotlineqa.dashboards.assignments;

import io.hotlineqa.rules.HotlineZone;
import io.hotlineqa.store.Store;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every minute whether a plan is due. Several servers may do so: the store lets each plan run once a day. */
@Configuration
@EnableScheduling
class DailyPlans {
    private static final Logger LOG = LoggerFactory.getLogger(DailyPlans.class);

    private final Store store;

    DailyPlans(Store store) {
        this.store = store;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void run() {
        int given = store.assignments().runDue(ZonedDateTime.now(HotlineZone.ZONE));
        if (given > 0) {
            LOG.info("gave out {} calls by plan", given);
        }
    }
}
