package io.hotlineqa.rules.evaluation;

import io.hotlineqa.speech.Transcript;
import java.util.Map;

/** What an evaluation asks: does the call violate the rule, and must a person confirm it? */
interface Judge {
    /** What was found. */
    enum Answer {
        NOTHING,
        REVIEW,
        VIOLATED,
        NOT_JUDGED
    }

    /** The answers for one call, by rule id. */
    Map<String, Answer> judge(Transcript call);
}
