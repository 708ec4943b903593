package io.hotlineqa.store.database;

/** What was asked for is not valid; nothing was written. */
public final class RefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** @param message for logs and commands; a page says {@code why} in the reader's language */
    public RefusedException(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** What is not valid. */
    public enum Why {
        /** Overturning, adding a finding, appeals, answers, replacements and another score have a reason. */
        REASON_NEEDED,
        /** The scorecard has no result of this rule, or none that this can be said of. */
        NO_SUCH_RESULT,
        /** A score is a number from 0 to the scorecard's most. */
        SCORE_OUT_OF_RANGE,
        /** A stretch of a call starts before it ends and lies within the recording. */
        PLACE_OUT_OF_RANGE,
        /** A threshold above the most points that the rulebook gives: every call would be below it. */
        THRESHOLD_ABOVE_ALL,
        /** What was done about an incident is to be said, in so many characters. */
        NOTE_NEEDED,
        /** A setting or a plan has a number that makes no sense. */
        NUMBER_OUT_OF_RANGE,
        /** Only violations that stand can be appealed against. */
        NOT_A_VIOLATION,
        /** Each violation is appealed against once. */
        APPEALED_ALREADY,
        /** The days for appeals are over. */
        TOO_LATE,
        /** A publication is taken back only as long as its agent has not opened the call. */
        OPENED_ALREADY,
        /** Who published a score does not answer the appeal against it. */
        OWN_DECISION,
        /** The appeal is answered already, or is of another call. */
        NO_OPEN_APPEAL,
        /** There is no such reviewer, or they may not review. */
        NO_SUCH_REVIEWER,
        /** There is no other call to take its place. */
        FRAME_USED_UP,
        /** No user can be called that. */
        USER_NAME,
        /** There is a user of that name already. */
        USER_EXISTS,
        /** There is no user of that name. */
        USER_UNKNOWN,
        /** An agent without an agent's id, or another with one. */
        AGENT_ID,
        /** A password or role that is kept in the company's directory is changed there. */
        KEPT_ELSEWHERE,
        /** Notices are mailed to what has the form of an address. */
        EMAIL,
        /** What is kept under a name has one, and one of a reasonable length. */
        NAME_NEEDED,
        /** Another thing of one's own is called that. */
        NAME_TAKEN,
        /** The mark is gone. */
        NO_SUCH_MARK,
        /** A playlist has no room for more. */
        PLAYLIST_FULL,
        /** What leaves the house has a purpose. */
        PURPOSE_NEEDED,
        /** A playlist without a stretch, or a stretch that has gone since. */
        NOTHING_TO_EXPORT,
        /** An export is kept for a number of days that makes sense. */
        DAYS_OUT_OF_RANGE,
        /** Sound cannot be written in this format here. */
        FORMAT_MISSING,
        /** The recording is gone or is another one now. */
        NO_SOUND,
        /** Somebody takes their own rights away. */
        ONESELF
    }
}
