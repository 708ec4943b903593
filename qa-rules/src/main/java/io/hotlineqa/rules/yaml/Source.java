package io.hotlineqa.rules.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A YAML text as a tree that knows where everything stands.
 *
 * @param root the tree
 * @param places of each node by its JSON pointer
 * @param inherited pointers of nodes that were written elsewhere, with the pointers under which they were
 */
record Source(JsonNode root, Map<String, Place> places, Map<String, String> inherited) {
    /** Where the node stands, or the nearest one around it. */
    Place place(String pointer) {
        return place(pointer, "");
    }

    private Place place(String pointer, String inside) {
        if (inherited.containsKey(pointer)) {
            return place(inherited.get(pointer) + inside, "");
        } else if (places.containsKey(pointer)) {
            return places.get(pointer);
        }
        int slash = pointer.lastIndexOf('/');
        return slash < 0 ? Place.START : place(pointer.substring(0, slash), pointer.substring(slash) + inside);
    }
}
