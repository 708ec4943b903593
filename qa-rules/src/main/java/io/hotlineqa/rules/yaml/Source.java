package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A YAML text as a tree that knows where everything stands.
 *
 * @param root the tree
 * @param places of each node by its JSON pointer
 */
record Source(JsonNode root, Map<String, Place> places) {
    /** Where the node stands, or the nearest one around it. */
    Place place(String pointer) {
        Place place = places.get(pointer);
        int slash = pointer.lastIndexOf('/');
        return place != null || slash < 0 ? (place == null ? Place.START : place) : place(pointer.substring(0, slash));
    }
}
