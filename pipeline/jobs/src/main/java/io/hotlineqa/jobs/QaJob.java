package io.hotlineqa.jobs;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.OutputTag;

/**
 * The nightly job: recordings of a drop, what the switchboard says of them, what was heard, what the rulebook says, and
 * the store. A function of its ends, so that the graph under test is the graph at work.
 */
public final class QaJob {
    static final OutputTag<RejectedRecording> REJECTS =
            new OutputTag<>("rejects", TypeInformation.of(RejectedRecording.class));

    private QaJob() {}

    /** Draws the graph between its ends. */
    public static void define(StreamExecutionEnvironment job, QaJobEnds ends) {
        SingleOutputStreamOperator<TranscribedCall> transcribed = job.fromSource(
                        ends.drop(), WatermarkStrategy.noWatermarks(), "drop")
                .uid("drop")
                .map(new MetadataJoin(ends.metadata()))
                .uid("metadata")
                .name("metadata")
                .process(new Transcription(ends.ears(), ends.defaultAgentChannel(), REJECTS))
                .uid("transcription")
                .name("transcription");

        transcribed
                .map(new Inspection(ends.judge()))
                .uid("inspection")
                .name("inspection")
                .sinkTo(ends.scores())
                .uid("scores")
                .name("scores");

        transcribed
                .getSideOutput(REJECTS)
                .sinkTo(ends.quarantine())
                .uid("quarantine")
                .name("quarantine");
    }

    /**
     * Settings the graph needs wherever it runs. BATCH, so that no checkpoint waits for a long decode; no Kryo, so that
     * a type that can't be serialised is found by a test; no restarts, because the ledger is the recovery point and a
     * bug should be seen.
     */
    public static Configuration settings() {
        Configuration settings = new Configuration();
        settings.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        settings.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        settings.set(PipelineOptions.OBJECT_REUSE, true);
        settings.set(PipelineOptions.NAME, "hotline-qa");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "disable");
        return settings;
    }
}
