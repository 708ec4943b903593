package io.hotlineqa.jobs;

import io.hotlineqa.speech.Call;

/** A recording and what the switchboard says about its call. */
public record DescribedRecording(DroppedRecording recording, Call call) {}
