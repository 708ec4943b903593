package io.hotlineqa.store.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** An order that chance chose and that anybody can repeat with the same seed. */
final class RandomOrder {
    private RandomOrder() {}

    /** The same frame and seed give the same order on every Java: its {@code Random} is specified to the bit. */
    static List<Long> of(List<Long> frame, long seed) {
        List<Long> order = new ArrayList<>(frame);
        Collections.sort(order);
        Collections.shuffle(order, new Random(seed));
        return order;
    }
}
