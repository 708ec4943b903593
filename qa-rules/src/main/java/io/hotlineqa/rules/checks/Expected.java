package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Utterance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Who is expected to speak in a silence: whoever was asked something and has not answered, else whoever did not speak last.
 *
 * @param role the party; {@code UNKNOWN} where nobody knows who spoke, or the agent has made a mere statement
 * @param asked whether that party was asked
 */
record Expected(Role role, boolean asked) {
    private static final Expected NOBODY = new Expected(Role.UNKNOWN, false);

    /**
     * Who should speak.
     *
     * @param questions what either party says who waits for an answer
     * @param fillers what is no answer (嗯, 那个)
     */
    static Expected in(Inspection call, Span silence, List<Sought> questions, List<String> fillers) {
        List<Utterance> before = new ArrayList<>(call.transcript().utterances().stream()
                .filter(u -> u.start() < silence.start())
                .sorted(Comparator.comparingDouble(Utterance::end))
                .toList());
        Collections.reverse(before);
        Role spoke = null;
        for (Utterance said : before) {
            if (said.role() == Role.UNKNOWN) {
                return NOBODY;
            } else if (spoke != null && said.role() != spoke) {
                break;
            } else if (isQuestion(call, said, questions)) {
                return new Expected(other(said.role()), true);
            } else if (!isFiller(said, fillers)) {
                spoke = said.role();
            }
        }
        return spoke == Role.CUSTOMER ? new Expected(Role.AGENT, false) : NOBODY;
    }

    private static Role other(Role role) {
        return role == Role.AGENT ? Role.CUSTOMER : Role.AGENT;
    }

    private static boolean isQuestion(Inspection call, Utterance utterance, List<Sought> questions) {
        return call.find(questions, utterance.role()).stream()
                .mapToDouble(h -> call.heard(utterance.role()).start(h.from()))
                .anyMatch(t -> t >= utterance.start() && t < utterance.end());
    }

    private static boolean isFiller(Utterance utterance, List<String> fillers) {
        String left = utterance.text().replace(" ", "");
        for (String filler : fillers) {
            left = left.replace(filler, "");
        }
        return left.isEmpty();
    }
}
