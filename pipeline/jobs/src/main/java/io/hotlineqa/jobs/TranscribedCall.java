package io.hotlineqa.jobs;

import io.hotlineqa.speech.Transcript;

/** A recording and what was heard in it. */
public record TranscribedCall(DroppedRecording recording, Transcript transcript) {}
