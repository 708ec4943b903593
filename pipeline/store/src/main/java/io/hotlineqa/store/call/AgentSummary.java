package io.hotlineqa.store.call;

/**
 * The calls of one agent.
 *
 * @param agentId the agent
 * @param agentName as the switchboard last wrote it; null when unknown
 * @param calls scored
 * @param meanScore of the machine
 * @param violating calls with a violation beyond doubt
 * @param toConfirm calls in which a person must confirm something
 */
public record AgentSummary(
        String agentId, String agentName, long calls, double meanScore, long violating, long toConfirm) {}
