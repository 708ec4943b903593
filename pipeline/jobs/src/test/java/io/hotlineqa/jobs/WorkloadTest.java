package io.hotlineqa.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobID;
import org.apache.flink.util.OptionalFailure;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    @Test
    void isWhatTheSubtasksSummedUp() {
        JobExecutionResult job = new JobExecutionResult(
                new JobID(),
                1000,
                Map.of(
                        Workload.BEGUN_AT, OptionalFailure.of(5000L),
                        Workload.RECORDINGS, OptionalFailure.of(3L),
                        Workload.AUDIO_SECONDS, OptionalFailure.of(100.0),
                        Workload.HEARING_SECONDS, OptionalFailure.of(2.5)));

        Instant begunAt = Instant.ofEpochSecond(5);
        assertThat(Workload.of(job)).isEqualTo(new Workload(begunAt, 3, 100, 0, 2.5, 0));
        assertThat(Workload.of(job).plus(new Workload(begunAt.plusSeconds(1), 3, 100, 0, 2.5, 0)))
                .isEqualTo(new Workload(begunAt, 6, 200, 0, 5, 0));
    }

    @Test
    void isNothingWhenAllSubtasksHadNothingToDo() {
        assertThat(Workload.of(new JobExecutionResult(new JobID(), 1, Map.of())))
                .isEqualTo(Workload.NONE);
    }
}
