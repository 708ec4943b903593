package io.hotlineqa.store;

/**
 * Which calls to list. A component that is empty or null asks for nothing.
 *
 * @param queue the list that a reviewer works off
 * @param text part of a call id, an agent's id or an agent's name
 * @param rule a rule that the call violates, also when that is to be confirmed
 * @param agent an agent's id, exactly
 */
public record CallFilter(CallQueue queue, String text, String rule, String agent) {
    /** Every call. */
    public static final CallFilter ALL = new CallFilter(CallQueue.ALL, "", "", "");

    public CallFilter {
        text = text == null ? "" : text.strip();
        rule = rule == null ? "" : rule.strip();
        agent = agent == null ? "" : agent.strip();
    }
}
