package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.rules.checks.BuiltInChecks;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.CheckType;
import io.hotlineqa.rules.spi.Verdict;

/** Reads one check. */
final class CheckReader {
    private CheckReader() {}

    static Check read(Reading reading, String pointer, JsonNode node) {
        String type = node.path("type").asText();
        CheckType known = BuiltInChecks.ALL.get(type);
        if (known == null) {
            reading.problems()
                    .add(
                            reading.source().place(pointer + "/type"),
                            "没有“" + type + "”这种检查 (no such check)"
                                    + Problems.choices(type, BuiltInChecks.ALL.keySet()));
            return call -> Verdict.notJudged("");
        }
        RuleParameters parameters = new RuleParameters(reading, pointer, node);
        Check check = known.create(parameters);
        parameters.reportUnknown();
        return check;
    }
}
