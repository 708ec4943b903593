package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.rules.roles.RoleCues;

/** Reads by what a rulebook tells the parties of a single channel apart. */
final class RolesReader {
    private static final double FITS = 0.85;

    private RolesReader() {}

    static RoleCues read(Reading reading) {
        JsonNode node = reading.source().root().path("roles");
        if (node.isMissingNode()) {
            return RoleCues.NONE;
        }
        RuleParameters parameters = new RuleParameters(reading, "/roles", node);
        double certain = parameters.number("certain");
        if (!(certain > 0.5 && certain <= 1)) {
            parameters.problem("certain", "应大于 0.5，不超过 1 (more than 0.5 and at most 1 expected): " + certain);
        }
        RoleCues cues = new RoleCues(
                certain,
                parameters.phrases("agent", FITS),
                parameters.phrases("agentLikely", FITS),
                parameters.phrases("customer", FITS),
                parameters.phrases("customerLikely", FITS));
        parameters.reportUnknown();
        return cues;
    }
}
