package io.hotlineqa.store.call;

/**
 * The calls of one agent.
 *
 * @param agentId the agent
 * @param agentName as the switchboard last wrote it; null when unknown
 * @param calls scored
 * @param meanScore of the machine
 * @param violations beyond doubt
 * @param reviews to be confirmed
 */
public record AgentSummary(
        String agentId, String agentName, long calls, double meanScore, long violations, long reviews) {}
