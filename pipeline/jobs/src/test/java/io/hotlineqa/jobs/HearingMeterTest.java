package io.hotlineqa.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

class HearingMeterTest {
    private static final String OPERATOR = "flink_taskmanager_job_task_operator";
    private static final Pattern METRIC = Pattern.compile(OPERATOR + "_\\w+");

    /** As Prometheus names them: a dashboard that asks for another name shows nothing, and nobody notices. */
    @Test
    void publishesWhatTheGrafanaDashboardShowsAndNothingElse() throws IOException {
        Set<String> published = new TreeSet<>();
        new HearingMeter(() -> 0).publish(new NamedGroup(OPERATOR, published).addGroup(HearingMeter.GROUP));

        assertThat(shown()).isEqualTo(published);
    }

    private static Set<String> shown() throws IOException {
        Matcher found = METRIC.matcher(Files.readString(Path.of("../../dashboards/grafana/hotline-qa.json")));
        Set<String> names = new TreeSet<>();
        while (found.find()) {
            names.add(found.group());
        }
        return names;
    }

    /** Keeps the names of what is published, as Flink's Prometheus reporter puts them together. */
    private static final class NamedGroup extends UnregisteredMetricsGroup {
        private final String scope;
        private final Set<String> names;

        NamedGroup(String scope, Set<String> names) {
            this.scope = scope;
            this.names = names;
        }

        @Override
        public MetricGroup addGroup(String name) {
            return new NamedGroup(scope + "_" + name, names);
        }

        @Override
        public MetricGroup addGroup(String key, String value) {
            return new NamedGroup(scope + "_" + key, names);
        }

        @Override
        public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
            names.add(scope + "_" + name);
            return gauge;
        }

        @Override
        public Counter counter(String name) {
            names.add(scope + "_" + name);
            return super.counter(name);
        }
    }
}
