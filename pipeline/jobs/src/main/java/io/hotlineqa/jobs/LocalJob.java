package io.hotlineqa.jobs;

import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job on a Flink cluster inside this process, which ends with it. */
public final class LocalJob {
    private LocalJob() {}

    /**
     * Starts the job.
     *
     * @param workers subtasks, each with a recogniser of its own
     * @return completes when every recording of the drop has its end, or exceptionally with what stopped the job
     */
    public static CompletableFuture<JobExecutionResult> start(QaJobEnds ends, int workers) throws Exception {
        Configuration settings = QaJob.settings();
        settings.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
        settings.set(RestOptions.ADDRESS, "127.0.0.1");
        StreamExecutionEnvironment job = StreamExecutionEnvironment.createLocalEnvironment(workers, settings);
        QaJob.define(job, ends);
        return job.executeAsync().getJobExecutionResult();
    }
}
