package io.hotlineqa.command.watch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something an operator should hear of though nobody looks.
 *
 * @param kind what sort of thing
 * @param drop the drop's name; null when it is about none
 * @param message a sentence; nothing of what was said in a call
 */
record Alert(Kind kind, String drop, String message) {
    /** For a program to tell them apart. */
    enum Kind {
        /** More of a drop is in quarantine than usual. */
        QUARANTINE,
        /** Calls of people who smell gas and the like that nobody was told of yet: a person looks at each. */
        EMERGENCIES,
        /** The switchboard lists recordings that nobody dropped. */
        MISSING,
        /** No drop has come for a day. */
        NO_DROP,
        /** A run ended by a failure; it is tried again. */
        RUN_FAILED
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("alert", kind.name())
                .put("drop", drop)
                .put("message", message);
    }
}
