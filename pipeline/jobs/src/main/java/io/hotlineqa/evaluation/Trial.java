package io.hotlineqa.evaluation;

/**
 * One recording that was heard.
 *
 * @param reference what is said in it
 * @param heard what the speech model made of it, words separated by spaces
 * @param audioSeconds its length; 0 when nothing was heard and the length is not known
 * @param hearingSeconds the time it took; 0 when the length is not known
 */
public record Trial(Reference reference, String heard, double audioSeconds, double hearingSeconds) {

    /** The recording as said and as heard. */
    public Comparison comparison() {
        return Comparison.of(reference.text(), heard);
    }

    /** How many words were heard. */
    public int words() {
        return heard.isBlank() ? 0 : heard.strip().split("\\s+").length;
    }
}
