package io.hotlineqa.e2e.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** Pictures of pages, in {@code target/screenshots}; those in {@code docs/screenshots} are copies of them. */
final class Screenshot {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final long TALLEST = 1700;

    private Screenshot() {}

    /** Of the whole page down to 1700 px, also of what does not fit into the window. */
    static void take(ChromeDriver driver, String name) throws IOException {
        Map<String, Object> clip =
                Map.of("x", 0, "y", 0, "width", size(driver, "Width"), "height", size(driver, "Height"), "scale", 1);
        Object data = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip))
                .get("data");
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".png"), Base64.getDecoder().decode((String) data));
    }

    private static long size(ChromeDriver driver, String side) {
        long pixels = (Long) driver.executeScript("return document.documentElement.scroll" + side);
        return Math.min(TALLEST, pixels);
    }
}
