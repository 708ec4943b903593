package io.hotlineqa.jobs.together;

import io.hotlineqa.rules.together.Detector;
import io.hotlineqa.rules.together.IncidentsOfKey;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * Everything of the job that differs between a night and a test.
 *
 * @param calls where calls come from
 * @param detectors what finds incidents
 * @param until until when calls are known
 * @param incidents where incidents go
 */
public record TogetherEnds(DueCalls calls, List<Detector> detectors, Instant until, Sink<IncidentsOfKey> incidents) {
    public TogetherEnds {
        detectors = List.copyOf(detectors);
    }
}
