package io.hotlineqa.command;

import java.nio.file.Path;

/** Where the checkout is: {@code ./qa} says so; elsewhere it is the working folder. */
final class Home {
    private Home() {}

    static Path folder() {
        return Path.of(System.getProperty("hotlineqa.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    static Path resolve(String path) {
        return folder().resolve(path);
    }
}
