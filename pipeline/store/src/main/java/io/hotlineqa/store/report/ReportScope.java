package io.hotlineqa.store.report;

import io.hotlineqa.store.call.CallPeriod;
import io.hotlineqa.store.database.Where;

/**
 * Which calls a report counts; what is empty narrows nothing.
 *
 * @param period when they started; null where only calls are counted of which nobody knows
 * @param agent an agent's id
 * @param team a team, as the switchboard calls it
 * @param topic what they are about, as the rulebook calls it
 * @param published whether only those count that the agent may see
 */
public record ReportScope(CallPeriod period, String agent, String team, String topic, boolean published) {
    public ReportScope {
        agent = agent == null ? "" : agent.strip();
        team = team == null ? "" : team.strip();
        topic = topic == null ? "" : topic.strip();
    }

    /** Every call of a period. */
    public static ReportScope of(CallPeriod period) {
        return new ReportScope(period, "", "", "", false);
    }

    /** The same of another period. */
    public ReportScope during(CallPeriod other) {
        return new ReportScope(other, agent, team, topic, published);
    }

    /** Those of them that this agent took. */
    public ReportScope by(String agentId) {
        return new ReportScope(period, agentId, team, topic, published);
    }

    Where where() {
        return narrowed(new Where()
                .and("c.started_at >= :from", "from", period.from())
                .and("c.started_at < :until", "until", period.until()));
    }

    /** The same calls as far as nobody knows when they started: they are in no period. */
    Where undated() {
        return narrowed(new Where().and("c.started_at is null"));
    }

    private Where narrowed(Where time) {
        Where where = time.and("c.agent_id = :agent", "agent", agent)
                .and(ReportGroup.TEAM.key() + " = :team", "team", team)
                .and(ReportGroup.TOPIC.key() + " = :topic", "topic", topic);
        return published ? where.and("c.state <> 'OPEN'") : where;
    }
}
