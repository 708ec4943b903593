package io.hotlineqa.jobs;

import static org.assertj.core.api.Assertions.assertThat;

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
                        Workload.RECORDINGS, OptionalFailure.of(3L),
                        Workload.AUDIO_SECONDS, OptionalFailure.of(100.0),
                        Workload.HEARING_SECONDS, OptionalFailure.of(2.5)));

        assertThat(Workload.of(job)).isEqualTo(new Workload(3, 100, 0, 2.5, 0));
        assertThat(Workload.of(job).plus(Workload.of(job))).isEqualTo(new Workload(6, 200, 0, 5, 0));
    }

    @Test
    void isNothingWhenAllSubtasksHadNothingToDo() {
        assertThat(Workload.of(new JobExecutionResult(new JobID(), 1, Map.of())))
                .isEqualTo(Workload.NONE);
    }
}
