package io.hotlineqa.dashboards.clips;

import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.privacy.PersonalKind;

/**
 * Something in a part that is bleeped, or was found and is not.
 *
 * @param part number of the part, 1 for the first
 * @param span in seconds of the recording, as it was found or chosen
 * @param kind what was found; null for what a person chose
 * @param bleeped false when somebody who may has decided otherwise
 */
record Stretch(int part, Span span, PersonalKind kind, boolean bleeped) {
    /** As it stands in addresses. */
    public String place() {
        return Wish.place(part, span.start(), span.end());
    }

    /** What it is, for messages and manifests. */
    public String what() {
        return kind == null ? "HAND" : kind.name();
    }
}
