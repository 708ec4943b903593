package io.hotlineqa.command.night;

import io.hotlineqa.store.account.LedgerRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What operators have read of the files in quarantine, so that a drop that is taken again repeats none. It remembers the
 * last {@value #DROPS} drops with what is in quarantine of each, however long a watch lasts. Used by one thread.
 */
final class SaidQuarantine {
    static final int DROPS = 31;
    private final Map<String, Set<LedgerRow>> said = new LinkedHashMap<>();

    /**
     * Those that were not said before; they count as said from now on.
     *
     * @param quarantined all files of the drop that are in quarantine now
     */
    List<LedgerRow> news(String drop, List<LedgerRow> quarantined) {
        Set<LedgerRow> before = said.containsKey(drop) ? said.remove(drop) : Set.of();
        said.put(drop, Set.copyOf(quarantined));
        if (said.size() > DROPS) {
            said.remove(said.keySet().iterator().next());
        }
        return quarantined.stream().filter(row -> !before.contains(row)).toList();
    }
}
