package io.hotlineqa.dashboards;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.database.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that serves the dashboards until it is asked to stop. */
@Command(
        name = "qa serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Serves the dashboards until stopped.")
public final class Dashboards implements Callable<Integer> {
    private static final int CANNOT_START = 2;

    @Mixin
    private DatabaseOption database;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "where to listen (default: ${DEFAULT-VALUE})")
    private String host;

    @Option(names = "--port", defaultValue = "8080", description = "0 takes a free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--decoder",
            paramLabel = "CLASSPATH",
            defaultValue = "",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "of the program that decodes what is no plain WAV, such as MP3; './qa serve' gives it")
    private String decoder;

    @Option(
            names = "--operations-port",
            paramLabel = "PORT",
            description = "serves /operations/health, health/readiness and prometheus there, to this machine only;"
                    + " 0 takes a free one (default: not at all)")
    private Integer operationsPort;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "writes the reports of each month there as soon as it is over (default: not at all)")
    private Path reports;

    @Option(names = "--json-logs", description = "logs lines of JSON (ECS)")
    private boolean jsonLogs;

    @Option(names = "--tls-certificate", paramLabel = "PEM", description = "serves https with this chain")
    private Path certificate;

    @Option(names = "--tls-key", paramLabel = "PEM", description = "the private key of the certificate")
    private Path key;

    @Option(
            names = "--behind-proxy",
            description =
                    "believes the X-Forwarded headers: only when a proxy of yours sets them, and nobody gets past it")
    private boolean behindProxy;

    @Option(names = "--config", paramLabel = "FILE", description = "more settings, name=value; see docs/operating.md")
    private Path config;

    @Option(
            names = "--demo-users",
            description =
                    "in the database of ./qa demo only: gives the demo users new one-time passwords and prints them")
    private boolean demoUsers;

    public static void main(String[] arguments) {
        int exit = new CommandLine(new Dashboards()).execute(arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    @Override
    public Integer call() {
        CommandLog.open();
        try {
            Serving serving = serving();
            Store store = database.open();
            AtomicReference<AutoCloseable> running = new AtomicReference<>(store);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running.get()), "site-close"));
            FirstUsers users = new FirstUsers(store);
            (demoUsers ? users.demo() : users.administrator()).forEach(System.out::println);
            CommandLog.handOver();
            Site site = Site.open(store, serving);
            running.set(site);
            System.out.println("Dashboards: " + site.address());
            site.operations().ifPresent(address -> System.out.println("Operations: " + address));
            return 0;
        } catch (StoreException | SiteException e) {
            System.err.println("qa serve: " + e.getMessage());
            return CANNOT_START;
        }
    }

    private Serving serving() {
        requireFiles();
        Serving serving = Serving.on(host, port).with("hotlineqa.playback.decoder", decoder);
        serving = operationsPort == null ? serving : serving.withOperations(operationsPort);
        serving = reports == null ? serving : serving.with("hotlineqa.reports.folder", reports.toAbsolutePath());
        serving = jsonLogs ? serving.withJsonLogs() : serving;
        serving = certificate == null ? serving : serving.withTls(certificate, key);
        serving = behindProxy ? serving.behindProxy() : serving;
        return config == null ? serving : serving.withFile(config);
    }

    private void requireFiles() {
        if ((certificate == null) != (key == null)) {
            throw new SiteException("--tls-certificate and --tls-key go together");
        }
        List<String> missing = Stream.of(certificate, key, config)
                .filter(file -> file != null && !Files.isReadable(file))
                .map(Path::toString)
                .toList();
        if (!missing.isEmpty()) {
            throw new SiteException("cannot be read: " + String.join(", ", missing));
        }
    }

    private static void close(AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            System.err.println("qa serve: " + e.getMessage());
        }
    }
}
