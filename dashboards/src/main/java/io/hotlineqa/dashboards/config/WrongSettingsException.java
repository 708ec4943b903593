package io.hotlineqa.dashboards.config;

import java.util.List;

/** Settings that the server cannot start with; the message names every one. */
public final class WrongSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param problems a sentence each */
    public WrongSettingsException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
