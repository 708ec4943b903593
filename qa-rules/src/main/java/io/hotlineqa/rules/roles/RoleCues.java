package io.hotlineqa.rules.roles;

import io.hotlineqa.rules.matching.Sought;
import java.util.List;

/**
 * How the parties give themselves away. Immutable.
 *
 * @param certain the confidence, 0 to 1, from which on a party counts as known
 * @param agent what hardly anybody but an agent says
 * @param agentLikely what agents say more often than customers
 * @param customer what hardly anybody but a customer says
 * @param customerLikely what customers say more often than agents
 */
public record RoleCues(
        double certain,
        List<Sought> agent,
        List<Sought> agentLikely,
        List<Sought> customer,
        List<Sought> customerLikely) {
    /** A rulebook that leaves unknown who speaks. */
    public static final RoleCues NONE = new RoleCues(1, List.of(), List.of(), List.of(), List.of());

    public RoleCues {
        agent = List.copyOf(agent);
        agentLikely = List.copyOf(agentLikely);
        customer = List.copyOf(customer);
        customerLikely = List.copyOf(customerLikely);
    }

    boolean isEmpty() {
        return agent.isEmpty() && customer.isEmpty();
    }
}
