package io.hotlineqa.store.call;

import io.hotlineqa.store.settings.SettingValues;

/**
 * Which calls to list. A component that is empty or null asks for nothing.
 *
 * @param queue the list that a reviewer works off
 * @param text part of a call id, an agent's id or an agent's name
 * @param rule a rule that the call violates, also when that is to be confirmed
 * @param agent an agent's id, exactly; {@link Counted#NONE} for calls of nobody known
 * @param bounds times, scores and the switchboard's queue
 * @param counted what only pages of figures ask for; it may also say what the rule found
 * @param settings the thresholds of the queues
 * @param anonymous whether the text is looked for in call ids only, for those who may not know whose calls they read
 * @param me the user whose calls {@link CallQueue#MINE} are
 */
public record CallFilter(
        CallQueue queue,
        String text,
        String rule,
        String agent,
        Bounds bounds,
        Counted counted,
        SettingValues settings,
        boolean anonymous,
        String me) {
    /** Every call. */
    public static final CallFilter ALL = of(CallQueue.ALL);

    /** A whole queue. */
    public static CallFilter of(CallQueue queue) {
        return new CallFilter(queue, "", "", "", Bounds.NONE, Counted.ALL, SettingValues.DEFAULT, false, "");
    }

    /** Those of them with this text in the call id, the agent's id or the agent's name. */
    public CallFilter with(String part) {
        return new CallFilter(queue, part, rule, agent, bounds, counted, settings, anonymous, me);
    }

    /** Those of them that violate this rule. */
    public CallFilter violating(String ruleId) {
        return new CallFilter(queue, text, ruleId, agent, bounds, counted, settings, anonymous, me);
    }

    /** Those of them that this agent took. */
    public CallFilter by(String agentId) {
        return new CallFilter(queue, text, rule, agentId, bounds, counted, settings, anonymous, me);
    }

    /** Those of them within these bounds. */
    public CallFilter within(Bounds narrower) {
        return new CallFilter(queue, text, rule, agent, narrower, counted, settings, anonymous, me);
    }

    /** Those of them that a number on a page of figures counts. */
    public CallFilter counting(Counted what) {
        return new CallFilter(queue, text, rule, agent, bounds, what, settings, anonymous, me);
    }

    /** Whether it asks for anything of the call itself; else counting does well without it. */
    boolean isOfCalls() {
        return !text.isEmpty() || !agent.isEmpty() || bounds.isOfCalls();
    }

    /** The same as seen by this user, with these thresholds. */
    public CallFilter as(String user, SettingValues values) {
        return new CallFilter(queue, text, rule, agent, bounds, counted, values, anonymous, user);
    }

    /** The same for somebody who may not know whose calls they read. */
    public CallFilter withoutAgents() {
        return new CallFilter(queue, text, rule, "", bounds, counted.withoutTeams(), settings, true, me);
    }

    public CallFilter {
        text = text == null ? "" : text.strip();
        rule = rule == null ? "" : rule.strip();
        agent = agent == null ? "" : agent.strip();
        me = me == null ? "" : me;
    }
}
