package io.hotlineqa.rules.roles;

/**
 * Puts together what the words say and whose turn it is: the two most often take turns, and in a call that is answered the
 * agent most often begins. Neither is certain, so turns alone never make a party known.
 */
final class TurnTaking {
    /** How often the other party goes on after an utterance: a pause within a turn cuts an utterance too. */
    private static final double CHANGES = 0.65;

    private static final double AGENT_BEGINS = 0.7;

    private TurnTaking() {}

    /**
     * How likely the agent says each utterance.
     *
     * @param evidence for each utterance the logarithm of how much more its words speak for the agent
     * @return 0 to 1 for each
     */
    static double[] posterior(double[] evidence) {
        double[] before = new double[evidence.length];
        double[] after = new double[evidence.length];
        double reach = share(Math.log(AGENT_BEGINS / (1 - AGENT_BEGINS)));
        for (int i = 0; i < evidence.length; i++) {
            before[i] = reach;
            reach = crossed(share(odds(reach) + evidence[i]));
        }
        reach = 0.5;
        for (int i = evidence.length - 1; i >= 0; i--) {
            after[i] = reach;
            reach = crossed(share(odds(reach) + evidence[i]));
        }
        double[] agent = new double[evidence.length];
        for (int i = 0; i < agent.length; i++) {
            agent[i] = share(odds(before[i]) + evidence[i] + odds(after[i]));
        }
        return agent;
    }

    /** How likely it is the agent's turn next to an utterance that is the agent's with this likelihood. */
    private static double crossed(double agent) {
        return agent * (1 - CHANGES) + (1 - agent) * CHANGES;
    }

    private static double odds(double share) {
        return Math.log(share / (1 - share));
    }

    static double share(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
