package io.hotlineqa.rules.together;

/** What several calls can show. */
public enum IncidentKind {
    /** A callback was promised: first asker's duty, 首问负责制. The key is the caller. */
    PROMISE,
    /** Somebody called again and again. The key is the caller. */
    REPEAT,
    /** Several people report a leak in one area. The key is the area. */
    BURST
}
