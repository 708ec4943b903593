package io.hotlineqa.dashboards.drops;

import io.hotlineqa.dashboards.web.Address;
import io.hotlineqa.store.account.FileState;
import java.util.Map;

/**
 * The addresses of the files behind the numbers of a drop's accounting.
 *
 * @param drop its name
 */
public record DropFiles(String drop) {
    /** Every file that was dropped. */
    public String all() {
        return Address.of("/drops/files", Map.of("drop", drop));
    }

    /** Those of which that became. */
    public String in(FileState state) {
        return Address.of("/drops/files", Map.of("drop", drop, "state", state.name()));
    }

    /** The calls of the switchboard's list without a recording. */
    public String missing() {
        return Address.of("/drops/missing", Map.of("drop", drop));
    }
}
