package io.hotlineqa.jobs;

import io.hotlineqa.jobs.together.TogetherEnds;
import io.hotlineqa.jobs.together.TogetherJob;
import io.hotlineqa.store.database.StoreException;
import io.hotlineqa.vosk.NoWorkerException;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;

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
        StreamExecutionEnvironment job = environment(workers);
        QaJob.define(job, ends);
        return job.executeAsync().getJobExecutionResult();
    }

    /** Starts the job that looks at calls together. */
    public static CompletableFuture<JobExecutionResult> start(TogetherEnds ends) throws Exception {
        StreamExecutionEnvironment job = environment(1);
        TogetherJob.define(job, ends);
        return job.executeAsync().getJobExecutionResult();
    }

    private static StreamExecutionEnvironment environment(int workers) {
        Configuration settings = QaJob.settings();
        settings.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
        settings.set(RestOptions.ADDRESS, "127.0.0.1");
        return StreamExecutionEnvironment.createLocalEnvironment(workers, settings);
    }

    /** What really stopped a job, out of all that Flink wraps around it: a failure of store or worker if there is one. */
    public static Throwable cause(Throwable failure) {
        ClassLoader loader = LocalJob.class.getClassLoader();
        return ExceptionUtils.findSerializedThrowable(failure, StoreException.class, loader)
                .<Throwable>map(f -> f)
                .or(() -> ExceptionUtils.findSerializedThrowable(failure, NoWorkerException.class, loader))
                .orElse(failure);
    }
}
