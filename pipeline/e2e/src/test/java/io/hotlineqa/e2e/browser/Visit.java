package io.hotlineqa.e2e.browser;

import io.hotlineqa.store.people.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** One browser for a class of tests, at the dashboards of the night that all classes of a process share. */
final class Visit implements BeforeAllCallback, AfterAllCallback {
    private final boolean alone;
    private Night night;
    private Chrome chrome;

    Visit() {
        this(false);
    }

    private Visit(boolean alone) {
        this.alone = alone;
    }

    /** At dashboards of its own, which show nothing of what other classes did. */
    static Visit alone() {
        return new Visit(true);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Store kept = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Visit.class));
        night = alone ? begin() : kept.computeIfAbsent(Night.class, key -> begin(), Night.class);
        chrome = Chrome.open(night.server().address());
    }

    private static Night begin() {
        try {
            return Night.of(ScoredCalls.ofThisBuild());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        chrome.close();
        if (alone) {
            night.close();
        }
    }

    Night night() {
        return night;
    }

    /** The browser, with nobody logged in. */
    Chrome asStranger() {
        return chrome.forget();
    }

    /** The browser, with the user of this role logged in. */
    Chrome as(Role role) {
        return chrome.as(Night.userOf(role), Night.PASSWORD);
    }

    /** The path of the page of this call. */
    String pageOf(String callId) {
        return "calls/" + night.number(callId);
    }

    /** What selects the links to the page of this call. */
    String linkTo(String callId) {
        String page = pageOf(callId);
        return "a[href$='/" + page + "'], a[href*='/" + page + "?']";
    }
}
