package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the customer calls about: an urgent topic as soon as one of its phrases is said; else the topic with the most
 * different phrases, the earlier in the list on a tie. Where the call carries the topic that the agent noted, a different
 * one is a violation; but what any call may be about ({@code vague}) contradicts nothing.
 */
final class TopicCheck implements Check {
    private final Map<String, List<Sought>> topics;
    private final List<String> urgent;
    private final List<String> vague;
    private final String noted;
    private final double confidence;

    TopicCheck(Parameters parameters) {
        topics = parameters.namedPhrases("topics", parameters.number("certain", 0.85));
        urgent = named(parameters, "urgent");
        vague = named(parameters, "vague");
        noted = parameters.text("noted", "ticketType");
        confidence = parameters.number("confidence", 0.5);
    }

    private List<String> named(Parameters parameters, String name) {
        List<String> names = parameters.texts(name);
        names.stream()
                .filter(n -> !topics.containsKey(n))
                .forEach(n -> parameters.problem(name, "没有“" + n + "”这个主题 (no such topic)"));
        return names;
    }

    @Override
    public Verdict judge(Inspection call) {
        String best = null;
        List<Said> most = List.of();
        for (Map.Entry<String, List<Sought>> topic : topics.entrySet()) {
            List<Said> said = said(call, topic.getValue());
            if (!said.isEmpty() && urgent.contains(topic.getKey())) {
                return compare(call, topic.getKey(), said);
            } else if (said.size() > most.size()) {
                best = topic.getKey();
                most = said;
            }
        }
        return best == null ? Verdict.notJudged("听不出来电主题，未作判断") : compare(call, best, most);
    }

    private static List<Said> said(Inspection call, List<Sought> phrases) {
        List<Said> said = new ArrayList<>();
        for (Role role : List.of(Role.CUSTOMER, Role.UNKNOWN)) {
            phrases.forEach(p -> call.find(p, role).stream()
                    .limit(1)
                    .forEach(h -> said.add(
                            new Said(call.evidence(role, h), call.heard(role).confidence(h.from(), h.to())))));
        }
        return said;
    }

    private Verdict compare(Inspection call, String topic, List<Said> said) {
        List<Evidence> evidence = said.stream().map(Said::evidence).toList();
        String type = call.call().column(noted).orElse(topic);
        Verdict verdict;
        if (type.contains(topic) || vague.contains(topic)) {
            verdict = Verdict.passed("来电主题：" + topic, evidence);
        } else if (said.stream().allMatch(s -> s.confidence() < confidence)) {
            verdict = Verdict.notJudged("识别置信度太低，未作判断", evidence);
        } else {
            verdict = Verdict.violated("来电主题听来是" + topic + "，登记的是" + type, evidence);
        }
        return verdict.finding(topic);
    }

    /**
     * A phrase of a topic that was said.
     *
     * @param confidence how sure the recogniser was of it, 0 to 1
     */
    private record Said(Evidence evidence, double confidence) {}
}
