package io.hotlineqa.store.call;

/** Of which calls a number counts what was found in them; what a rule found where the list is of one rule. */
public enum Found {
    /** The machine found a violation beyond doubt. */
    VIOLATED("exists (select from finding f where f.scorecard = s.id and not f.to_confirm {of f})"),
    /** The machine found something that a person must confirm. */
    CONFIRM("exists (select from finding f where f.scorecard = s.id and f.to_confirm {of f})"),
    /** Either of both. */
    ANY("exists (select from finding f where f.scorecard = s.id {of f})"),
    /** The rule could be judged, whatever came out. */
    JUDGED("exists (select from result r where r.scorecard = s.id"
            + " and (r.outcome in ('PASSED', 'VIOLATED') or r.review) {of r})"),
    /** The rule could not be judged. */
    NOT_JUDGED("exists (select from result r where r.scorecard = s.id and r.outcome = 'NOT_JUDGED' {of r} {why})"),
    /** Of the random sample, and a person has finished it; of one rule: also found by the machine. */
    SAMPLED("{sampled} {found by}"),
    /** Of the random sample, finished, and a person added a violation that the machine missed. */
    MISSED("""
            {sampled} and exists (select from (select distinct on (w.rule_id) w.rule_id, w.judgement from verdict w
              where w.call = s.call order by w.rule_id, w.id desc) f where f.judgement = 'MISSED' {of f})""");

    /** The machine found something by this rule, a violation or something to confirm. */
    static final String OF_RULE = "exists (select from finding f where f.scorecard = s.id and f.rule_id = :rule)";

    private static final String SAMPLE =
            "v.state <> 'OPEN' and s.call in (select call from sample_call where replaced_by is null)";

    private final String condition;

    Found(String condition) {
        this.condition = condition;
    }

    /** Whether to find a call so is to know what people said of it. */
    public boolean tellsOfVerdicts() {
        return this == SAMPLED || this == MISSED;
    }

    /** For a list of scorecards {@code s} with their reviews {@code v}, of the rule {@code :rule} or of all. */
    String condition(boolean ofOneRule, boolean forOneReason) {
        return condition
                .replace("{sampled}", SAMPLE)
                .replace("{found by}", ofOneRule ? "and " + OF_RULE : "")
                .replace("{of f}", ofOneRule ? "and f.rule_id = :rule" : "")
                .replace("{of r}", ofOneRule ? "and r.rule_id = :rule" : "")
                .replace("{why}", forOneReason ? "and left(md5(coalesce(r.reason, '')), 12) = :why" : "");
    }
}
