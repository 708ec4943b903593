package io.hotlineqa.command.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.account.DropSummary;
import io.hotlineqa.vosk.RunningWorker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PrometheusTextTest {
    private static final DropSummary DROP = new DropSummary(
            "/drops/\"22\"\\\n", 10, 7, 1, 1, 1, 61.5, Instant.ofEpochSecond(1), Instant.ofEpochSecond(1700000000));

    @Test
    void namesEveryStateOfADropWithItsLabelsEscaped() {
        PrometheusText text = new PrometheusText();
        text.add(DROP, 2);
        text.add(new RunningWorker(4711, 104_857_600));

        assertThat(text.toString().lines().filter(line -> !line.startsWith("#")))
                .containsExactly(
                        "hotlineqa_files{drop=\"/drops/\\\"22\\\"\\\\\\n\",state=\"scored\"} 7",
                        "hotlineqa_files{drop=\"/drops/\\\"22\\\"\\\\\\n\",state=\"quarantined\"} 1",
                        "hotlineqa_files{drop=\"/drops/\\\"22\\\"\\\\\\n\",state=\"duplicate\"} 1",
                        "hotlineqa_files{drop=\"/drops/\\\"22\\\"\\\\\\n\",state=\"pending\"} 1",
                        "hotlineqa_audio_seconds{drop=\"/drops/\\\"22\\\"\\\\\\n\"} 61.500",
                        "hotlineqa_missing{drop=\"/drops/\\\"22\\\"\\\\\\n\"} 2",
                        "hotlineqa_settled_timestamp_seconds{drop=\"/drops/\\\"22\\\"\\\\\\n\"} 1700000000",
                        "hotlineqa_worker_resident_bytes{pid=\"4711\"} 104857600");
    }

    @Test
    void theGrafanaDashboardShowsAllOfIt() throws IOException {
        String dashboard = Files.readString(Path.of("../../dashboards/grafana/hotline-qa.json"));

        assertThat(dashboard)
                .contains(
                        PrometheusText.FILES,
                        PrometheusText.AUDIO_SECONDS,
                        PrometheusText.MISSING,
                        PrometheusText.SETTLED,
                        PrometheusText.WORKER_RESIDENT);
    }
}
