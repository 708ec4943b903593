package io.hotlineqa.dashboards;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.StoreException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that serves the dashboards until it is asked to stop. */
@Command(
        name = "qa serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Serves the dashboards until stopped.")
public final class Dashboards implements Callable<Integer> {
    private static final int CANNOT_START = 2;

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "embedded:var/postgres",
            description = "embedded:DIR or postgresql://user:password@host:port/database (default: ${DEFAULT-VALUE})")
    private String database;

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
        try {
            Store store = Store.open(database);
            AtomicReference<AutoCloseable> running = new AtomicReference<>(store);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running.get()), "site-close"));
            FirstUsers users = new FirstUsers(store);
            (demoUsers ? users.demo() : users.administrator()).forEach(System.out::println);
            Site site = Site.open(store, host, port, decoder);
            running.set(site);
            System.out.println("Dashboards: " + site.address());
            return 0;
        } catch (StoreException | SiteException e) {
            System.err.println("qa serve: " + e.getMessage());
            return CANNOT_START;
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
