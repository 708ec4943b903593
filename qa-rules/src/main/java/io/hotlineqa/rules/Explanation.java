package io.hotlineqa.rules;

import io.hotlineqa.speech.Role;

/**
 * What became of one phrase on one side of a call: the cheap pass made it a candidate or not, the alignment gave it a
 * score or none reached its floor.
 *
 * @param phrase as the rulebook writes it
 * @param role whose words were looked at
 * @param score of the best place; 0 when none reached the floor
 * @param floor what had to be reached
 * @param quote the words there; empty when none reached the floor
 */
public record Explanation(String phrase, Role role, double score, double floor, String quote) {
    @Override
    public String toString() {
        return role + " " + phrase + (score > 0 ? " " + score + " “" + quote + "”" : " 没有达到 " + floor);
    }
}
