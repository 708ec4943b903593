package io.hotlineqa.store.privacy;

import java.util.List;

/**
 * A call that can be erased.
 *
 * @param id of the stored call
 * @param callId the switchboard's
 * @param sha256 of its recording
 * @param held whether it must stay, whatever its age
 * @param copies where recordings of these bytes lie, duplicates and earlier versions too
 */
public record Erasable(long id, String callId, String sha256, boolean held, List<Copy> copies) {
    public Erasable {
        copies = List.copyOf(copies);
    }

    /**
     * A file.
     *
     * @param drop the drop's id
     * @param file path in the drop
     */
    public record Copy(String drop, String file) {}
}
