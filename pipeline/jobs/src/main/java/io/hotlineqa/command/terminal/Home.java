package io.hotlineqa.command.terminal;

import java.nio.file.Path;

/** Where the checkout is: {@code ./qa} says so; elsewhere it is the working folder. */
public final class Home {
    private Home() {}

    public static Path folder() {
        return Path.of(System.getProperty("hotlineqa.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    public static Path resolve(String path) {
        return folder().resolve(path);
    }
}
