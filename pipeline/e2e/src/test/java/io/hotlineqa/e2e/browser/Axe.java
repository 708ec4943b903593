package io.hotlineqa.e2e.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.JavascriptExecutor;

/** The accessibility checker axe-core, let loose on the page a browser shows. */
final class Axe {
    private static final String SCRIPT = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    /** Sound comes only when somebody listens, and axe would wait ten seconds for it, then judge nothing that it loads. */
    private static final String RUN = """
            const done = arguments[0];
            const grave = (violation) => ['serious', 'critical'].includes(violation.impact);
            const options = { resultTypes: ['violations'], preload: { assets: ['cssom'] } };
            axe.run(document, options).then((found) =>
              done(found.violations.filter(grave).map((violation) =>
                `${violation.id}: ${violation.nodes.map((node) => node.target + ' ' + node.failureSummary).join('; ')}`)));
            """;

    private Axe() {}

    /** What is serious or critical about this page, with the elements; empty when nothing is. */
    static List<?> violations(JavascriptExecutor page) {
        page.executeScript(script());
        return (List<?>) page.executeAsyncScript(RUN);
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream(SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
