package io.hotlineqa.dashboards;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.testkit.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The real application on a free port over a real database, for a class of tests. */
final class SiteFixture implements BeforeAllCallback, AfterAllCallback {
    static final String PASSWORD = "correct horse battery";

    /** Much cheaper to check than those of people, for hundreds of log-ins. */
    private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);

    private final Supplier<Serving> serving;
    private Path folder;
    private Store store;
    private Site site;

    SiteFixture() {
        this(Serving.on("127.0.0.1", 0));
    }

    SiteFixture(Serving serving) {
        this(() -> serving);
    }

    /** For what is known only when the tests begin. */
    SiteFixture(Supplier<Serving> serving) {
        this.serving = serving;
    }

    /** On loopback, with these settings. */
    static Serving set(Map<String, String> settings) {
        Serving serving = Serving.on("127.0.0.1", 0);
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            serving = serving.with(setting.getKey(), setting.getValue());
        }
        return serving;
    }

    Site site() {
        return site;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        folder = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SiteFixture.class))
                .computeIfAbsent(EmptyDatabase.class, key -> emptyDatabase(), EmptyDatabase.class)
                .copy();
        store = Store.open(database());
        site = Site.open(store, serving.get());
    }

    private static EmptyDatabase emptyDatabase() {
        try {
            return EmptyDatabase.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        site.close();
        Folders.delete(folder);
    }

    Store store() {
        return store;
    }

    /** The address of its database, for other processes. */
    String database() {
        return "embedded:" + folder;
    }

    String address() {
        return site.address();
    }

    ApplicationContext context() {
        return site.context();
    }

    /** A browser of somebody who has not logged in. */
    Browser stranger() {
        return new Browser(site.address());
    }

    /** A browser of somebody with this role; an agent is A07. */
    Browser as(Role role) throws IOException, InterruptedException {
        return as(user(role));
    }

    /** A user with this role and {@link #PASSWORD}. */
    String user(Role role) {
        String name = role.name().toLowerCase(Locale.ROOT);
        return store.users().find(name).isPresent() ? name : user(name, role, role == Role.AGENT ? "A07" : null);
    }

    /** A user of this name with {@link #PASSWORD}. */
    String user(String name, Role role, String agentId) {
        store.users().put(name, role, agentId, HASH, "test");
        store.users().changePassword(name, HASH);
        return name;
    }

    /** A browser of that user. */
    Browser as(String name) throws IOException, InterruptedException {
        Browser browser = stranger();
        browser.logIn(name, PASSWORD);
        return browser;
    }
}
