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
 * one is a violation.
 */
final class TopicCheck implements Check {
    private final Map<String, List<Sought>> topics;
    private final List<String> urgent;
    private final String noted;

    TopicCheck(Parameters parameters) {
        topics = parameters.namedPhrases("topics", parameters.number("certain", 0.85));
        urgent = parameters.texts("urgent");
        urgent.stream()
                .filter(u -> !topics.containsKey(u))
                .forEach(u -> parameters.problem("urgent", "没有“" + u + "”这个主题 (no such topic)"));
        noted = parameters.text("noted", "ticketType");
    }

    @Override
    public Verdict judge(Inspection call) {
        String best = null;
        List<Evidence> most = List.of();
        for (Map.Entry<String, List<Sought>> topic : topics.entrySet()) {
            List<Evidence> said = said(call, topic.getValue());
            if (!said.isEmpty() && urgent.contains(topic.getKey())) {
                return compare(call, topic.getKey(), said);
            } else if (said.size() > most.size()) {
                best = topic.getKey();
                most = said;
            }
        }
        return best == null ? Verdict.notJudged("听不出来电主题，未作判断") : compare(call, best, most);
    }

    private static List<Evidence> said(Inspection call, List<Sought> phrases) {
        List<Evidence> said = new ArrayList<>();
        for (Role role : List.of(Role.CUSTOMER, Role.UNKNOWN)) {
            phrases.forEach(p -> call.find(p, role).stream().limit(1).forEach(h -> said.add(call.evidence(role, h))));
        }
        return said;
    }

    private Verdict compare(Inspection call, String topic, List<Evidence> said) {
        String type = call.call().attributes().get(noted);
        Verdict verdict = type == null || type.isBlank() || type.contains(topic)
                ? Verdict.passed("来电主题：" + topic, said)
                : Verdict.violated("来电主题听来是" + topic + "，登记的是" + type, said);
        return verdict.finding(topic);
    }
}
