package io.hotlineqa.models.graph;

/**
 * One arc of a decoding graph.
 *
 * @param transition id of the transition it takes, 0 for none
 * @param word number of the word it gives, 0 for none
 * @param cost negative natural logarithm of its probability
 * @param target state it leads to
 */
record Arc(int transition, int word, float cost, int target) {
    static final int BYTES = 3 * Integer.BYTES + Float.BYTES;

    /** An arc that takes no time and says nothing. */
    static Arc empty(float cost, int target) {
        return new Arc(0, 0, cost, target);
    }
}
