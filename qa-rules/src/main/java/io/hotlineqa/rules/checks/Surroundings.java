package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Turn;
import io.hotlineqa.speech.Role;

/** Where words stand in what the agent says without a pause. */
enum Surroundings {
    /** With at most one other syllable: 啊, 那. */
    ALONE,
    /** At its beginning or its end. */
    AT_THE_EDGE,
    /** In the middle of other words. */
    AMID;

    static Surroundings of(Inspection call, Hit hit) {
        Turn utterance = call.utterance(Role.AGENT, hit.from());
        int before = hit.from() - utterance.from();
        int after = Math.max(0, utterance.to() - hit.to());
        if (before + after <= 1) {
            return ALONE;
        }
        return before == 0 || after == 0 ? AT_THE_EDGE : AMID;
    }
}
