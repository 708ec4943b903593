package io.hotlineqa.rules.together;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Finds incidents of one kind among the calls of one key. Implementations are immutable and thread-safe. */
public interface Detector extends Serializable {
    IncidentKind kind();

    /** Calls that are further apart, with none between them, are never part of one incident. */
    Duration reach();

    /**
     * The incidents, in order of time. The same calls give the same incidents, in whatever order they arrived.
     *
     * @param calls of one key, by {@link CallMark#ORDER}
     * @param now until when calls are known
     */
    List<Incident> find(List<CallMark> calls, Instant now);
}
