package io.hotlineqa.dashboards.call;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A word on the page.
 *
 * @param text the characters
 * @param start seconds from the start of the recording
 * @param end seconds from the start of the recording
 * @param confidence the recogniser's, 0 to 1
 * @param mark how evidence marks it; empty when none does
 */
record Spoken(String text, double start, double end, double confidence, String mark) {
    private static final double SURE = 0.7;

    static Spoken read(JsonNode node, String role, Marks marks) {
        double start = node.path("start").asDouble();
        double end = node.path("end").asDouble();
        return new Spoken(
                node.path("word").asText(),
                start,
                end,
                node.path("confidence").asDouble(1),
                marks.on(role, start, end));
    }

    /** The classes it is styled by. */
    public String style() {
        return "word" + (confidence < SURE ? " unsure" : "") + mark;
    }
}
