package io.hotlineqa.dashboards.examples;

import io.hotlineqa.dashboards.privacy.ShownLine;
import io.hotlineqa.store.example.Example;
import java.util.List;

/**
 * An example with what is said in it.
 *
 * @param mark where it is, and what somebody says of it
 * @param lines of it, without personal data
 * @param alike the query for more like it; null when too little is said
 */
record ShownExample(Example mark, List<ShownLine> lines, String alike) {
    static ShownExample of(Example mark) {
        List<ShownLine> lines = ShownLine.of(mark.transcript(), mark.startSeconds(), mark.endSeconds());
        return new ShownExample(mark, lines, Alike.query(lines).orElse(null));
    }
}
