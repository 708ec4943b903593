package io.hotlineqa.store;

/**
 * Which calls to list. A component that is empty or null asks for nothing.
 *
 * @param queue the list that a reviewer works off
 * @param text part of a call id, an agent's id or an agent's name
 * @param rule a rule that the call violates, also when that is to be confirmed
 * @param agent an agent's id, exactly
 * @param threshold the score that {@link CallQueue#BELOW} is below of
 * @param me the user whose calls {@link CallQueue#MINE} are
 */
public record CallFilter(CallQueue queue, String text, String rule, String agent, double threshold, String me) {
    private static final double USUAL_THRESHOLD = 90;

    /** Every call. */
    public static final CallFilter ALL = of(CallQueue.ALL);

    /** A whole queue. */
    public static CallFilter of(CallQueue queue) {
        return new CallFilter(queue, "", "", "", USUAL_THRESHOLD, "");
    }

    /** Those of them with this text in the call id, the agent's id or the agent's name. */
    public CallFilter with(String part) {
        return new CallFilter(queue, part, rule, agent, threshold, me);
    }

    /** Those of them that violate this rule. */
    public CallFilter violating(String ruleId) {
        return new CallFilter(queue, text, ruleId, agent, threshold, me);
    }

    /** Those of them that this agent took. */
    public CallFilter by(String agentId) {
        return new CallFilter(queue, text, rule, agentId, threshold, me);
    }

    /** Whether it asks for anything of the call itself; else counting does well without it. */
    boolean isOfCalls() {
        return !text.isEmpty() || !agent.isEmpty();
    }

    /** The same as seen by this user, with this threshold. */
    public CallFilter as(String user, double below) {
        return new CallFilter(queue, text, rule, agent, below, user);
    }

    public CallFilter {
        text = text == null ? "" : text.strip();
        rule = rule == null ? "" : rule.strip();
        agent = agent == null ? "" : agent.strip();
        me = me == null ? "" : me;
    }
}
