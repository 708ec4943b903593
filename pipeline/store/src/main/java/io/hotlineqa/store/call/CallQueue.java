package io.hotlineqa.store.call;

/** The lists that reviewers work off. */
public enum CallQueue {
    /** Scored below the threshold, and not yet published. */
    BELOW("s.score < :threshold and {open}"),
    /** Of people who smell gas and the like, and not yet published: always looked at by a person. */
    EMERGENCY("{open} and {emergency}"),
    /** With something that a person must confirm, and not yet published. */
    CONFIRM("{confirm} and {open}"),
    /** Scored far below the others, and not yet published. */
    OUTLIERS("""
            {open} and s.score < (select total / calls
                - :sigmas * sqrt((calls * squares - total * total) / (calls * nullif(calls - 1, 0)))
              from (select sum(n) as calls, sum(score::numeric * n) as total,
                sum(score::numeric * score::numeric * n) as squares from score_tally) a)"""),
    /** With an appeal that waits for its answer. */
    APPEALED("{state} = 'APPEALED'"),
    /** Drawn at random from the clean ones, and not yet published: else nobody would ever see what is missed. */
    SAMPLE("{open} and s.call in (select call from sample_call where replaced_by is null)"),
    /** Given to the one who asks or begun by them, and not yet published. */
    MINE("{mine}"),
    /** Published, by whomever. */
    DONE("{state} <> 'OPEN'"),
    /** Without a fault, with nothing to confirm, enough of the rules judged, and not yet published. */
    CLEAN("s.violations = 0 and s.reviews = 0 and {coverage} >= :coverage and {open}"),
    /** Every scored call. */
    ALL("true");

    private static final String EMERGENCIES = "s.id in (select m.scorecard from call_summary m where m.emergency)";

    private static final String MY_REVIEW =
            "(v.assignee = :me or (v.assignee is null and v.reviewer = :me)) and v.state = 'OPEN'";

    /** Said so that the planner can tell how many rows are left, and walks an index to the first of them. */
    private static final String NOT_PUBLISHED =
            "not exists (select from review p where p.call = s.call and p.state <> 'OPEN')";

    private final String condition;

    CallQueue(String condition) {
        this.condition = condition;
    }

    /** Whether to find a call in it is to know something of its score. */
    public boolean tellsOfScores() {
        return this == BELOW || this == OUTLIERS;
    }

    /** For a list of scorecards {@code s} with their reviews {@code v}. */
    String condition() {
        return condition
                .replace("{open}", NOT_PUBLISHED)
                .replace("{confirm}", "s.reviews > 0")
                .replace("{emergency}", EMERGENCIES)
                .replace("{state}", "v.state")
                .replace("{mine}", MY_REVIEW)
                .replace("{coverage}", "coalesce(s.judged_share, 1 - s.not_judged / s.rules::double precision)");
    }

    /** A query that counts the same; the long lists are not gone over for it. */
    public String count() {
        return switch (this) {
            case BELOW, EMERGENCY, CONFIRM, OUTLIERS ->
                "select coalesce(sum(n), 0) from score_tally s where "
                        + condition
                                .replace("{open}", "s.waits")
                                .replace("{confirm}", "s.confirm")
                                .replace("{emergency}", "s.emergency");
            case MINE -> "select count(*) from review v where " + MY_REVIEW;
            default ->
                "select count(*) from call_summary s where "
                        + condition
                                .replace("{open}", "coalesce(s.state, 'OPEN') = 'OPEN'")
                                .replace("{state}", "s.state")
                                .replace("{coverage}", "s.coverage");
        };
    }
}
