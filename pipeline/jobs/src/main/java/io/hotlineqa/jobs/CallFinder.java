package io.hotlineqa.jobs;

import io.hotlineqa.speech.Call;
import java.io.Serializable;

/** What the switchboard says of a recording. */
@FunctionalInterface
public interface CallFinder extends Serializable {
    Call callOf(DroppedRecording recording) throws Exception;
}
