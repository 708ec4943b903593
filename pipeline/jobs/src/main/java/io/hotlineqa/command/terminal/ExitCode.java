package io.hotlineqa.command.terminal;

/** What the command's exit code says to a script. */
public final class ExitCode {
    /** Done; nothing to look at. */
    public static final int OK = 0;
    /** Done; something is quarantined, breached or not as expected. */
    public static final int LOOK = 1;
    /** Could not start; all problems are listed. */
    public static final int COULD_NOT_START = 2;
    /** A bug. */
    public static final int BUG = 3;
    /** Stopped in the middle: the machine or the database failed, or somebody stopped it. Running it again goes on. */
    public static final int STOPPED = 4;

    private ExitCode() {}
}
