package io.hotlineqa.rules.phonetics;

import java.util.List;

/** A table that cannot be used. The message lists everything that is wrong in it. */
public final class ConfusionTableException extends Exception {
    private static final long serialVersionUID = 1L;

    ConfusionTableException(List<String> problems) {
        super(String.join("; ", problems));
    }
}
