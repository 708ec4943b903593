package io.hotlineqa.store.example;

import java.util.Locale;

/** How the sound of clips is written. */
public enum ClipFormat {
    WAV,
    MP3,
    OPUS;

    /** The ending of its files. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
