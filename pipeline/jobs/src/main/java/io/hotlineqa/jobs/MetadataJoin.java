package io.hotlineqa.jobs;

import org.apache.flink.api.common.functions.MapFunction;

/** Joins each recording with its call. */
final class MetadataJoin implements MapFunction<DroppedRecording, DescribedRecording> {
    private static final long serialVersionUID = 1L;
    private final CallFinder calls;

    MetadataJoin(CallFinder calls) {
        this.calls = calls;
    }

    @Override
    public DescribedRecording map(DroppedRecording recording) throws Exception {
        return new DescribedRecording(recording, calls.callOf(recording));
    }
}
