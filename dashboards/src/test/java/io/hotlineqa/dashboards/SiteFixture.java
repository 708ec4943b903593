package io.hotlineqa.dashboards;

import io.hotlineqa.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The real application on a free port over a real database, for a class of tests. */
final class SiteFixture implements BeforeAllCallback, AfterAllCallback {
    private static final Path PARENT = Path.of("target", "servers");

    private Path folder;
    private Store store;
    private Site site;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Files.createDirectories(PARENT);
        folder = Files.createTempDirectory(PARENT, "postgres-").toAbsolutePath();
        store = Store.open("embedded:" + folder);
        site = Site.open(store, "127.0.0.1", 0);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        site.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    Store store() {
        return store;
    }

    String address() {
        return site.address();
    }

    Browser browser() {
        return new Browser(site.address());
    }
}
