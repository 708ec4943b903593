package io.hotlineqa.dashboards;

import io.hotlineqa.store.Store;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running web application over a store, which it owns. */
final class Site implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Store store;
    private final String host;

    private Site(ConfigurableApplicationContext context, Store store, String host) {
        this.context = context;
        this.store = store;
        this.host = host;
    }

    /**
     * Starts to listen.
     *
     * @param store closed with the site, also when it cannot start
     * @param port 0 takes a free one
     * @throws SiteException when the address is taken
     */
    static Site open(Store store, String host, int port) {
        return open(store, host, port, "");
    }

    /**
     * The same, able to play what is no plain WAV.
     *
     * @param decoder class path of the program that decodes it; blank for none
     */
    static Site open(Store store, String host, int port, String decoder) {
        Map<String, Object> settings =
                Map.of("server.address", host, "server.port", port, "hotlineqa.playback.decoder", decoder);
        try {
            return new Site(start(store, settings), store, host);
        } catch (PortInUseException e) {
            store.close();
            throw new SiteException(
                    "port " + port + " of " + host + " is taken; choose another with --port, or 0 for a free one", e);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext start(Store store, Map<String, Object> settings) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(settings)
                .initializers((GenericApplicationContext c) -> c.registerBean(Store.class, () -> store, bean -> {
                    bean.setDestroyMethodName("");
                }))
                .run();
    }

    ApplicationContext context() {
        return context;
    }

    /** Where a browser finds it. */
    String address() {
        return "http://" + host + ":" + context.getEnvironment().getProperty("local.server.port") + "/";
    }

    /** Lets requests finish, then the store go. */
    @Override
    public void close() {
        context.close();
        store.close();
    }
}
