package io.hotlineqa.command.night;

import io.hotlineqa.jobs.QaJobEnds;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobExecutionResult;

/** What a run starts its job with; but in tests always {@link io.hotlineqa.jobs.LocalJob}. */
@FunctionalInterface
public interface NightJob {
    /**
     * Starts the job.
     *
     * @param workers subtasks, each with a recogniser of its own
     * @return completes when every recording of the drop has its end, or exceptionally with what stopped the job
     */
    CompletableFuture<JobExecutionResult> start(QaJobEnds ends, int workers) throws Exception;
}
