package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.rules.together.Together;
import io.hotlineqa.rules.together.Together.Bursts;
import io.hotlineqa.rules.together.Together.Promises;
import io.hotlineqa.rules.together.Together.Repeats;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

/** Reads what a rulebook looks for over several calls. */
final class TogetherReader {
    private static final int MINUTE = 60;
    private static final int DAY = 24 * 60 * MINUTE;
    private static final double FITS = 0.85;
    /** What takes a promise back must fit better than what makes one. */
    private static final double EXCEPT = 0.9;

    private final Reading reading;
    private final JsonNode node;

    TogetherReader(Reading reading) {
        this.reading = reading;
        this.node = reading.source().root().path("together");
    }

    Together read() {
        RuleParameters all = new RuleParameters(reading, "/together", node);
        return new Together(
                Set.copyOf(all.texts("sharedNumbers")),
                part("promise", this::promises),
                part("repeat", this::repeats),
                part("burst", this::bursts));
    }

    /** Null when the rulebook does not look for it. */
    private <T> T part(String name, Function<RuleParameters, T> read) {
        if (!node.has(name)) {
            return null;
        }
        RuleParameters parameters = new RuleParameters(reading, "/together/" + name, node.path(name));
        T part = read.apply(parameters);
        parameters.reportUnknown();
        return part;
    }

    private Promises promises(RuleParameters parameters) {
        return new Promises(
                within(parameters, "days", DAY),
                parameters.phrases("said", parameters.number("certain", FITS)),
                parameters.phrases("except", EXCEPT));
    }

    private Repeats repeats(RuleParameters parameters) {
        return new Repeats(within(parameters, "days", DAY), several(parameters, "calls"));
    }

    private Bursts bursts(RuleParameters parameters) {
        return new Bursts(
                within(parameters, "minutes", MINUTE),
                several(parameters, "reports"),
                parameters.phrases("said", FITS),
                parameters.text("attribute", "area"),
                parameters.namedPhrases("areas", parameters.number("certain", FITS)));
    }

    private static Duration within(RuleParameters parameters, String name, int unit) {
        double number = parameters.number(name);
        if (!(number > 0 && number <= 400)) {
            parameters.problem(name, "应大于 0，不超过 400 (more than 0 and at most 400 expected): " + number);
        }
        return Duration.ofSeconds(Math.round(number * unit));
    }

    private static int several(RuleParameters parameters, String name) {
        double number = parameters.number(name);
        if (!(number >= 2) || number != Math.rint(number)) {
            parameters.problem(name, "应为 2 以上的整数 (a whole number from 2 expected): " + number);
        }
        return (int) number;
    }
}
