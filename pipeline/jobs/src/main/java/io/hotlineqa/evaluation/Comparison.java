package io.hotlineqa.evaluation;

/**
 * One recording, as said and as heard.
 *
 * @param characters in the reference
 * @param characterErrors to get from one to the other
 * @param syllableErrors the same when characters that sound alike are the same
 */
public record Comparison(int characters, int characterErrors, int syllableErrors) {

    public static Comparison of(String said, String heard) {
        int[] reference = Characters.of(said);
        int[] hypothesis = Characters.of(heard);
        return new Comparison(
                reference.length,
                Edits.between(reference, hypothesis, (a, b) -> a == b),
                Edits.between(reference, hypothesis, Characters::soundAlike));
    }

    boolean exact() {
        return characterErrors == 0;
    }
}
