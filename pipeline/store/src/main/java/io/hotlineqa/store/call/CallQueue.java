package io.hotlineqa.store.call;

/** The lists that reviewers work off. */
public enum CallQueue {
    /** Scored below the threshold, and not yet published. */
    BELOW("s.score < :threshold and {open}"),
    /** Of people who smell gas and the like, and not yet published: always looked at by a person. */
    EMERGENCY("""
            {open} and s.id in (select r.scorecard from result r
              where r.rule_id = 'emergency-checklist' and r.outcome in ('PASSED', 'VIOLATED'))"""),
    /** With something that a person must confirm, and not yet published. */
    CONFIRM("s.reviews > 0 and {open}"),
    /** Scored far below the others, and not yet published. */
    OUTLIERS("""
            {open} and s.score < (select avg(score) - :sigmas * stddev_samp(score)
              from scorecard where current)"""),
    /** With an appeal that waits for its answer. */
    APPEALED("v.state = 'APPEALED'"),
    /** Drawn at random from the clean ones, and not yet published: else nobody would ever see what is missed. */
    SAMPLE("{open} and s.call in (select call from sample_call where replaced_by is null)"),
    /** Given to the one who asks or begun by them, and not yet published. */
    MINE("(v.assignee = :me or (v.assignee is null and v.reviewer = :me)) and v.state = 'OPEN'"),
    /** Published, by whomever. */
    DONE("v.state <> 'OPEN'"),
    /** Without a fault, with nothing to confirm, enough of the rules judged, and not yet published. */
    CLEAN("""
            s.violations = 0 and s.reviews = 0
              and coalesce(s.judged_share, 1 - s.not_judged / s.rules::double precision) >= :coverage
              and {open}"""),
    /** Every scored call. */
    ALL("true");

    private static final String OPEN_REVIEW = "(v.state is null or v.state = 'OPEN')";

    /** The same, said so that the planner can tell how many rows are left, and walks an index to the first of them. */
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

    /** For a list. */
    String condition() {
        return condition.replace("{open}", NOT_PUBLISHED);
    }

    /** For counting several lists in one go, row by row. */
    public String ofRow() {
        return condition.replace("{open}", OPEN_REVIEW);
    }
}
