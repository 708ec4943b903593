package io.hotlineqa.store.review;

import java.time.Instant;

/**
 * A random sample of clean calls, as it was drawn.
 *
 * @param id of the sample
 * @param drawnAt when
 * @param drawnBy who
 * @param seed of the order that chance chose
 * @param size calls drawn
 * @param frame calls that it was drawn from
 * @param replaced calls that others took the place of
 * @param done calls that a person has published
 */
public record RandomSample(
        long id, Instant drawnAt, String drawnBy, long seed, int size, int frame, int replaced, int done) {}
