package io.hotlineqa.rules.evaluation;

/**
 * One step of an alignment of two sentences.
 *
 * @param said the character said; 0 when one too many was heard
 * @param heard the character heard; 0 when one was missed
 */
record Step(int said, int heard) {
    static final int NOTHING = 0;

    boolean isError() {
        return said != heard;
    }
}
