package io.hotlineqa.store.example;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the content of a file of clips. */
public interface ClipContent {
    /** Writes all of it; whoever calls closes the stream. */
    void write(OutputStream out) throws IOException;
}
