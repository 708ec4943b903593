package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Roles;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Role;
import java.util.List;

/** What follows from words of a party that nobody knows: neither that somebody said them, nor that somebody did not. */
final class Unattributed {
    private Unattributed() {}

    /** That the words may be those of {@code role}. */
    static Verdict maybeBy(Role role, List<Evidence> words) {
        return Verdict.notJudged(reason(role), words);
    }

    static String reason(Role role) {
        return "有人说了，但分不清是不是" + Roles.name(role) + "，未作判断";
    }

    /** Where an unknown party says any of the phrases. */
    static List<Evidence> words(Inspection call, List<Sought> phrases) {
        return evidence(call, call.find(phrases, Role.UNKNOWN));
    }

    static List<Evidence> evidence(Inspection call, List<Hit> hits) {
        return hits.stream().map(h -> call.evidence(Role.UNKNOWN, h)).toList();
    }
}
