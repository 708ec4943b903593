package io.hotlineqa.jobs;

import java.time.Instant;
import org.apache.flink.api.common.JobExecutionResult;

/**
 * What the recognising processes of a job did, all together.
 *
 * @param begunAt when they got the first recording; {@link Instant#MAX} when they got none
 * @param recordings given to them, whatever came of it
 * @param audioSeconds length of those that were heard
 * @param speechSeconds of them as loud as speech, summed over channels
 * @param hearingSeconds that they were busy, summed over processes
 * @param inspectionSeconds that judging took, summed over subtasks
 */
public record Workload(
        Instant begunAt,
        long recordings,
        double audioSeconds,
        double speechSeconds,
        double hearingSeconds,
        double inspectionSeconds) {
    static final String BEGUN_AT = "begunAt";
    static final String RECORDINGS = "recordings";
    static final String AUDIO_SECONDS = "audioSeconds";
    static final String SPEECH_SECONDS = "speechSeconds";
    static final String HEARING_SECONDS = "hearingSeconds";
    static final String INSPECTION_SECONDS = "inspectionSeconds";

    public static final Workload NONE = new Workload(Instant.MAX, 0, 0, 0, 0, 0);

    /** Of a job that has ended. */
    public static Workload of(JobExecutionResult job) {
        Long begunAt = job.getAccumulatorResult(BEGUN_AT);
        Long recordings = job.getAccumulatorResult(RECORDINGS);
        return new Workload(
                begunAt == null || begunAt == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochMilli(begunAt),
                recordings == null ? 0 : recordings,
                seconds(job, AUDIO_SECONDS),
                seconds(job, SPEECH_SECONDS),
                seconds(job, HEARING_SECONDS),
                seconds(job, INSPECTION_SECONDS));
    }

    private static double seconds(JobExecutionResult job, String name) {
        Double seconds = job.getAccumulatorResult(name);
        return seconds == null ? 0 : seconds;
    }

    public Workload plus(Workload other) {
        return new Workload(
                begunAt.isBefore(other.begunAt) ? begunAt : other.begunAt,
                recordings + other.recordings,
                audioSeconds + other.audioSeconds,
                speechSeconds + other.speechSeconds,
                hearingSeconds + other.hearingSeconds,
                inspectionSeconds + other.inspectionSeconds);
    }
}
