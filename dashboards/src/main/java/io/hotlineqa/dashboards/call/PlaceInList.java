package io.hotlineqa.dashboards.call;

import java.util.OptionalInt;

/**
 * Where a call stands in the list that it was opened from.
 *
 * @param number 1 for the first; null when it is not in the list any more, stands far down or is of unknown time
 * @param total how many calls are in the list
 */
record PlaceInList(Integer number, long total) {
    static PlaceInList of(OptionalInt number, long total) {
        return new PlaceInList(number.isPresent() ? number.getAsInt() : null, total);
    }

    /** Whether no call follows. */
    public boolean isLast() {
        return number != null && number == total;
    }
}
