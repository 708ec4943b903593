package io.hotlineqa.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What scores, as the scorecard names it. */
public final class Software {
    /** For example {@code hotline-qa 0.1.0}. */
    public static final String NAME_AND_VERSION = "hotline-qa " + version();

    private Software() {}

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = Software.class.getResourceAsStream("software.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the version of the product", e);
        }
        return properties.getProperty("version");
    }
}
