package io.hotlineqa.command;

/** What the command's exit code says to a script. */
final class ExitCode {
    /** Done; nothing to look at. */
    static final int OK = 0;
    /** Done; something is quarantined, breached or not as expected. */
    static final int LOOK = 1;
    /** Could not start; all problems are listed. */
    static final int COULD_NOT_START = 2;
    /** A bug. */
    static final int BUG = 3;
    /** Stopped in the middle: the machine or the database failed, or somebody stopped it. Running it again goes on. */
    static final int STOPPED = 4;

    private ExitCode() {}
}
