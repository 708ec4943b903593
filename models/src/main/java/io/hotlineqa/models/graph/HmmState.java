package io.hotlineqa.models.graph;

/**
 * One state of a phone as the decoding graph spells it: entered by its forward transition, then repeating its self-loop
 * (Kaldi's {@code reorder=true}).
 *
 * @param selfLoop transition id
 * @param forward transition id
 * @param selfLoopCost negative natural logarithm of its probability
 * @param forwardCost negative natural logarithm of its probability
 */
record HmmState(int selfLoop, int forward, float selfLoopCost, float forwardCost) {}
