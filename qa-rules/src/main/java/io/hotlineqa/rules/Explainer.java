package io.hotlineqa.rules;

import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.speech.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Explains one rule on one call, phrase by phrase. */
final class Explainer {
    /** What fits worse is nothing to speak of. */
    private static final double NEAR = 0.4;

    private final Inspection call;
    private final Rule rule;

    Explainer(Inspection call, Rule rule) {
        this.call = call;
        this.rule = rule;
    }

    Stream<Explanation> explain() {
        return rule.phrases().stream()
                .flatMap(phrase -> Arrays.stream(Role.values()).flatMap(role -> explain(phrase, role)));
    }

    private Stream<Explanation> explain(Sought phrase, Role role) {
        List<Hit> found = call.find(phrase, role);
        return found.isEmpty()
                ? call.nearest(phrase, role).stream()
                        .filter(h -> h.score() >= NEAR)
                        .map(h -> explanation(phrase, role, h, fell(phrase, role)))
                : found.stream().map(h -> explanation(phrase, role, h, fate(phrase, role, h)));
    }

    private String fell(Sought phrase, Role role) {
        return call.isCandidate(phrase, role) ? "得分低于 floor (below the threshold)" : "没有相邻的音节对得上 (no candidate)";
    }

    private String fate(Sought phrase, Role role, Hit hit) {
        return rule.scope()
                .explain(call)
                .or(() -> rule.check().explain(call, phrase, role, hit))
                .orElse("听到了 (found)");
    }

    private Explanation explanation(Sought phrase, Role role, Hit hit, String fate) {
        Evidence evidence = call.evidence(role, hit);
        return new Explanation(
                rule.id(),
                phrase.phrase().toString(),
                role,
                call.isCandidate(phrase, role),
                hit.score(),
                phrase.floor(),
                evidence.start(),
                evidence.quote(),
                fate);
    }
}
