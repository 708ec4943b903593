package io.hotlineqa.dashboards.call;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A piece of evidence.
 *
 * @param start seconds from the start of the recording
 * @param end seconds from the start of the recording
 * @param role whose words
 * @param quote the words; empty for a silence
 * @param confidence 0 to 1
 */
record Moment(double start, double end, String role, String quote, double confidence) {
    private static final int PERCENT = 100;

    static Moment read(JsonNode node) {
        return new Moment(
                node.path("start").asDouble(),
                node.path("end").asDouble(),
                node.path("role").asText("unknown"),
                node.path("quote").asText(""),
                node.path("confidence").asDouble());
    }

    /** Whether it may be that party's words: nobody is lit up for what the other said. */
    boolean isOf(String party) {
        return role.equals(party) || role.equals("unknown");
    }

    /** Whether it is something that the agent says of which nothing had to be recognised. */
    boolean isWholeStretchOfTheAgent() {
        return role.equals("agent") && !quote.isEmpty() && confidence == 1;
    }

    /** Whole percent. */
    public long percent() {
        return Math.round(confidence * PERCENT);
    }
}
