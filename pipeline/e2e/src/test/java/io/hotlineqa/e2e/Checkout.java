package io.hotlineqa.e2e;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that these tests run in. */
public final class Checkout {
    private Checkout() {}

    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("qa"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static Path samples() {
        return root().resolve("samples/drop");
    }
}
