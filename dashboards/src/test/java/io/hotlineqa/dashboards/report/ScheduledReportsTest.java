package io.hotlineqa.dashboards.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.audit.AuditEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduledReportsTest {
    @TempDir
    Path folder;

    @Test
    void theLastMonthIsWrittenOnceAndOnlyWhereAFolderIsNamed() throws IOException {
        Path root = folder.resolve("reports");
        Path month = root.resolve(ReportPeriod.lastMonth().name());
        try (Store store = Store.open("embedded:" + folder.resolve("db"))) {
            new ScheduledReports(store, "", Locale.SIMPLIFIED_CHINESE).run();
            assertThat(root).doesNotExist();

            ScheduledReports reports = new ScheduledReports(store, root.toString(), Locale.ENGLISH);
            reports.run();
            assertThat(month.resolve("team.html")).content().contains("Hotline quality report: the team");
            Files.delete(month.resolve("team.html"));
            reports.run();

            assertThat(month.resolve("team.html")).doesNotExist();
            assertThat(month.resolve("team.xlsx")).exists();
            assertThat(root).isDirectoryNotContaining("glob:**/.*");
            assertThat(store.auditLog().newest(9, 0)).singleElement().returns("schedule", AuditEvent::actor);
        }
    }
}
