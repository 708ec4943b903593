package io.hotlineqa.dashboards.report;

import io.hotlineqa.store.Store;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the reports of the last month that is over into a folder, once: a server that was down on the first of the month
 * does so as soon as it is up. Several servers may do so; the folder of one of them stays.
 */
@Component
class ScheduledReports {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledReports.class);

    private final Store store;
    private final String folder;
    private final Locale language;

    ScheduledReports(
            Store store,
            @Value("${hotlineqa.reports.folder:}") String folder,
            @Value("${hotlineqa.reports.language:zh-CN}") Locale language) {
        this.store = store;
        this.folder = folder;
        this.language = language;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void run() {
        if (!folder.isBlank()) {
            write(Path.of(folder), ReportPeriod.lastMonth());
        }
    }

    /** A folder that cannot be written to is tried again, and said each time. */
    void write(Path root, ReportPeriod days) {
        if (Files.exists(root.resolve(days.name()))) {
            return;
        }
        try {
            ReportFolder reports = ReportFolder.of(store, language);
            Path written = reports.write(days, root, ReportFormat.usual(), "schedule");
            LOG.info("reports written: {}", written);
        } catch (FileAlreadyExistsException another) {
            LOG.info("reports are there already: {}", days.name());
        } catch (IOException e) {
            LOG.error("reports of {} could not be written to {}", days.name(), root, e);
        }
    }
}
