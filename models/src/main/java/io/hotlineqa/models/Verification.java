package io.hotlineqa.models;

import java.util.List;

/**
 * Whether an installed model still has the bytes that were pinned.
 *
 * @param model what was verified
 * @param sha256 over the files as found; empty when they could not be read
 * @param pinned whether the catalogue, or the checkout, vouches for it; false for a ZIP installed on one's own word
 * @param problems one line for each file that departs; empty when none does
 */
public record Verification(InstalledModel model, String sha256, boolean pinned, List<String> problems) {
    public Verification {
        problems = List.copyOf(problems);
    }

    /** Whether every file is as it was pinned. */
    public boolean intact() {
        return problems.isEmpty();
    }
}
