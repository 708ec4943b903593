package io.hotlineqa.dashboards;

import io.hotlineqa.dashboards.config.WrongSettingsException;
import io.hotlineqa.store.Store;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running web application over a store, which it owns. */
final class Site implements AutoCloseable {
    /** How long a database that is there takes to say so. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** Requests have ten seconds to finish (application.properties), the search index some more. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ConfigurableApplicationContext context;
    private final Store store;
    private final Serving serving;

    private Site(ConfigurableApplicationContext context, Store store, Serving serving) {
        this.context = context;
        this.store = store;
        this.serving = serving;
    }

    /**
     * Starts to listen.
     *
     * @param store closed with the site, also when it cannot start
     * @throws SiteException when an address is taken, or settings are wrong
     */
    static Site open(Store store, Serving serving) {
        try {
            return new Site(start(store, serving), store, serving);
        } catch (RuntimeException e) {
            store.close();
            throw told(e).map(RuntimeException.class::cast).orElse(e);
        }
    }

    /** What an operator can mend is told in their words, without the way it took through the application. */
    static Optional<SiteException> told(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .map(cause -> inWords(cause, failed))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<SiteException> inWords(Throwable cause, Throwable failed) {
        if (cause instanceof PortInUseException taken) {
            return Optional.of(new SiteException(
                    "port " + taken.getPort() + " is taken; choose another with --port, or 0 for a free one", failed));
        }
        return cause instanceof WrongSettingsException wrong
                ? Optional.of(new SiteException(wrong.getMessage(), failed))
                : Optional.empty();
    }

    private static ConfigurableApplicationContext start(Store store, Serving serving) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers((GenericApplicationContext c) -> c.registerBean(Store.class, () -> store, bean -> {
                    bean.setDestroyMethodName("");
                }))
                .run(serving.arguments());
    }

    ApplicationContext context() {
        return context;
    }

    /** Where a browser finds it. */
    String address() {
        String scheme = serving.isEncrypted() ? "https://" : "http://";
        return scheme + serving.host() + ":" + context.getEnvironment().getProperty("local.server.port") + "/";
    }

    /** Where health and metrics are; empty when nobody asked for them. */
    Optional<String> operations() {
        return Optional.ofNullable(context.getEnvironment().getProperty("local.management.port"))
                .map(port -> "http://127.0.0.1:" + port + "/operations/");
    }

    /** Lets requests finish, then the store go. Without its database nothing can be finished, so that nobody waits for it. */
    @Override
    public void close() {
        Duration patience = store.answers(LOOK) ? LONGEST : LOOK;
        Thread closing = new Thread(context::close, "site-finish");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        store.close();
    }
}
