package io.hotlineqa.jobs;

import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.Speech;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.flink.api.common.accumulators.DoubleCounter;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.accumulators.LongMinimum;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * What one recognising subtask does: summed up for the run's report (Flink's accumulators), and as it goes on for
 * whoever watches a cluster (Flink's metrics, in the group {@value #GROUP}). Used by one thread; read by others.
 */
final class HearingMeter {
    static final String GROUP = "hotlineqa";
    private static final double NANOS = 1e9;
    private final LongSupplier residentBytes;
    private final LongMinimum begunAt = new LongMinimum();
    private final LongCounter recordings = new LongCounter();
    private final DoubleCounter audioSeconds = new DoubleCounter();
    private final DoubleCounter speechSeconds = new DoubleCounter();
    private final DoubleCounter hearingSeconds = new DoubleCounter();
    private final Map<QuarantineReason, Counter> quarantined = new EnumMap<>(QuarantineReason.class);

    /** @param residentBytes the memory that the recognising process holds by now; asked by any thread */
    HearingMeter(LongSupplier residentBytes) {
        this.residentBytes = residentBytes;
    }

    void register(RuntimeContext context) {
        context.addAccumulator(Workload.BEGUN_AT, begunAt);
        context.addAccumulator(Workload.RECORDINGS, recordings);
        context.addAccumulator(Workload.AUDIO_SECONDS, audioSeconds);
        context.addAccumulator(Workload.SPEECH_SECONDS, speechSeconds);
        context.addAccumulator(Workload.HEARING_SECONDS, hearingSeconds);
        publish(context.getMetricGroup().addGroup(GROUP));
    }

    void publish(MetricGroup group) {
        group.gauge(Workload.RECORDINGS, (Gauge<Long>) recordings::getLocalValuePrimitive);
        group.gauge(Workload.AUDIO_SECONDS, (Gauge<Double>) audioSeconds::getLocalValuePrimitive);
        group.gauge(Workload.SPEECH_SECONDS, (Gauge<Double>) speechSeconds::getLocalValuePrimitive);
        group.gauge(Workload.HEARING_SECONDS, (Gauge<Double>) hearingSeconds::getLocalValuePrimitive);
        group.gauge("realTimeFactor", (Gauge<Double>) this::realTimeFactor);
        group.gauge("workerResidentBytes", (Gauge<Long>) residentBytes::getAsLong);
        for (QuarantineReason reason : QuarantineReason.values()) {
            quarantined.put(reason, group.addGroup("reason", reason.name()).counter("quarantined"));
        }
    }

    private double realTimeFactor() {
        double audio = audioSeconds.getLocalValuePrimitive();
        return audio == 0 ? 0 : hearingSeconds.getLocalValuePrimitive() / audio;
    }

    void begun() {
        begunAt.add(System.currentTimeMillis());
    }

    void heard(Hearing hearing, long nanos) {
        recordings.add(1);
        hearingSeconds.add(nanos / NANOS);
        audioSeconds.add(hearing.durationSeconds());
        speechSeconds.add(hearing.speech().stream()
                .map(Speech::span)
                .mapToDouble(span -> span.end() - span.start())
                .sum());
    }

    void rejected(QuarantineReason reason, long nanos) {
        recordings.add(1);
        hearingSeconds.add(nanos / NANOS);
        quarantined.get(reason).inc();
    }
}
