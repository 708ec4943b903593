package io.hotlineqa.dashboards.clips;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.example.Clips;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the files go whose time is over, and what killed exports have left. */
@Component
public class ClipSweeper {
    private static final Logger LOG = LoggerFactory.getLogger(ClipSweeper.class);
    private static final String ACTOR = "retention";

    private final Clips clips;

    ClipSweeper(Store store) {
        this.clips = store.clips();
    }

    /** What cannot be done now is tried again at the next turn. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void run() {
        try {
            clips.expire(clips.due(Instant.EPOCH), ACTOR);
            clips.tidy();
        } catch (IOException e) {
            LOG.warn("clips that are over could not be deleted: {}", e.getMessage());
        }
    }
}
