package io.hotlineqa.jobs;

import io.hotlineqa.store.call.ScoredCall;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * Everything of the job that differs between a night, a test and a benchmark.
 *
 * @param drop the recordings
 * @param metadata what came with the drop about its calls
 * @param ears what hears
 * @param defaultAgentChannel where the agent is on two channels when the call does not say
 * @param judge what judges
 * @param scores where scored calls go
 * @param quarantine where rejected recordings go
 */
public record QaJobEnds(
        DropSource drop,
        CallFinder metadata,
        Ears ears,
        int defaultAgentChannel,
        Judge judge,
        Sink<ScoredCall> scores,
        Sink<RejectedRecording> quarantine) {}
