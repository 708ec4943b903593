package io.hotlineqa.rules.roles;

import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells the parties of a single channel apart. Immutable, thread-safe. */
public final class RoleReader {
    /** How much more often one party says it than the other. */
    private static final double STRONG = Math.log(40);

    private static final double LIKELY = Math.log(4);
    /** However much speaks for one party, so much may be wrong. */
    private static final double MOST = Math.log(400);

    private final RoleCues cues;

    public RoleReader(RoleCues cues) {
        this.cues = cues;
    }

    /** Who says what in the call; nothing where that is known or there is more than one channel. */
    public Optional<Attribution> attribute(Inspection call) {
        Transcript transcript = call.transcript();
        boolean shared =
                transcript.channels() <= 1 && transcript.utterances().stream().allMatch(u -> u.role() == Role.UNKNOWN);
        return shared && !cues.isEmpty() && !transcript.utterances().isEmpty()
                ? Optional.of(attributed(transcript, evidence(call)))
                : Optional.empty();
    }

    private Attribution attributed(Transcript transcript, double[] evidence) {
        double[] agent = TurnTaking.posterior(evidence);
        List<Utterance> utterances = IntStream.range(0, agent.length)
                .mapToObj(i -> transcript.utterances().get(i).by(role(agent[i])))
                .toList();
        return new Attribution(
                new Transcript(
                        transcript.call(),
                        transcript.recording(),
                        transcript.engine(),
                        transcript.durationSeconds(),
                        transcript.channels(),
                        utterances,
                        transcript.silences(),
                        transcript.speech()),
                Arrays.stream(agent).boxed().toList());
    }

    private Role role(double agent) {
        if (agent >= cues.certain()) {
            return Role.AGENT;
        }
        return 1 - agent >= cues.certain() ? Role.CUSTOMER : Role.UNKNOWN;
    }

    /** For each utterance the logarithm of how much more its words speak for the agent than for the customer. */
    private double[] evidence(Inspection call) {
        int size = call.transcript().utterances().size();
        double[] agent = new double[size];
        double[] customer = new double[size];
        add(call, cues.agent(), STRONG, agent);
        add(call, cues.agentLikely(), LIKELY, agent);
        add(call, cues.customer(), STRONG, customer);
        add(call, cues.customerLikely(), LIKELY, customer);
        return IntStream.range(0, size)
                .mapToDouble(i -> weighed(agent[i], customer[i]))
                .toArray();
    }

    /** Where much speaks for both, one utterance may hold both of them, and nothing is known. */
    private static double weighed(double agent, double customer) {
        if (Math.min(agent, customer) >= STRONG) {
            return 0;
        }
        return Math.max(-MOST, Math.min(MOST, agent - customer));
    }

    private static void add(Inspection call, List<Sought> phrases, double weight, double[] evidence) {
        List<List<Hit>> taken = new ArrayList<>();
        IntStream.range(0, evidence.length).forEach(i -> taken.add(new ArrayList<>()));
        for (Sought phrase : phrases) {
            for (Hit hit : call.find(phrase, Role.UNKNOWN)) {
                int utterance = call.heard(Role.UNKNOWN).utterance(hit.from());
                List<Hit> before = taken.get(utterance);
                if (before.stream().noneMatch(hit::overlaps)) {
                    before.add(hit);
                    evidence[utterance] += weight;
                }
            }
        }
    }
}
