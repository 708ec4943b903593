package io.hotlineqa.store.call;

/**
 * Where a call stands in a list.
 *
 * @param number 1 for the first; null when it is not in the list, stands far down or is of unknown time
 * @param total how many calls are in the list
 */
public record PlaceInList(Integer number, long total) {
    /** Whether no call follows. */
    public boolean isLast() {
        return number != null && number == total;
    }
}
