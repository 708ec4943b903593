package io.hotlineqa.speech.privacy;

import java.util.List;

/** Finds one kind of personal data. Without state. */
interface Finder {
    /** Spans of {@code said.text()}, in no particular order. */
    List<PersonalSpan> in(Said said);
}
