package io.hotlineqa.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A use of the PostgreSQL server in a folder. The first use on the machine starts the server, the end of the last one
 * stops it; a use that ends by a killed process counts as ended, and the server it leaves behind is taken over by the
 * next. Thread-safe.
 *
 * <p>The server listens on the loopback interface only, on a port that changes with every start, and asks for a random
 * password that only the owner of the folder can read.
 */
public final class EmbeddedServer implements AutoCloseable {
    /** A process can lock a file once: its uses of one folder share the lock. */
    private static final Map<Path, EmbeddedServer> RUNNING = new HashMap<>();

    private static final AtomicBoolean LEFT_AT_EXIT = new AtomicBoolean();

    private final Path folder;
    private final Cluster cluster;
    private final FolderLock use;
    private final int port;
    private final String password;
    private int uses = 1;

    private EmbeddedServer(Path folder, Cluster cluster, int port, FolderLock use) throws IOException {
        this.folder = folder;
        this.cluster = cluster;
        this.use = use;
        this.port = port;
        this.password = cluster.password();
    }

    /**
     * Starts the server of that folder or joins it.
     *
     * @param folder made when missing; the programs are unpacked beside it
     * @throws IOException when there is no server for this platform, or it does not start; with what it said
     */
    public static EmbeddedServer in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path real = folder.toRealPath();
        synchronized (RUNNING) {
            EmbeddedServer known = RUNNING.get(real);
            if (known == null) {
                known = Undisturbed.run(() -> join(real));
                RUNNING.put(real, known);
            } else {
                known.uses++;
            }
            return known;
        }
    }

    private static EmbeddedServer join(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return FolderLock.alone(folder.resolve("lock"), () -> {
            Cluster cluster = new Cluster(folder, Distribution.unpackedIn(folder.getParent()));
            cluster.create();
            if (cluster.port().isEmpty()) {
                cluster.start();
            }
            int port = cluster.port().orElseThrow(() -> new IOException("PostgreSQL stopped as soon as it started"));
            return new EmbeddedServer(folder, cluster, port, FolderLock.shared(folder.resolve("uses")));
        });
    }

    /** The JDBC address of one of its databases. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return password;
    }

    /** Makes the end of this process the end of all its uses. */
    public static void leaveAllAtExit() {
        if (!LEFT_AT_EXIT.getAndSet(true)) {
            Runtime.getRuntime().addShutdownHook(new Thread(EmbeddedServer::leaveAll, "embedded-servers-exit"));
        }
    }

    private static void leaveAll() {
        synchronized (RUNNING) {
            for (EmbeddedServer server : List.copyOf(RUNNING.values())) {
                server.uses = 1;
                try {
                    server.close();
                } catch (IOException e) {
                    System.err.println("the database server in " + server.folder + " did not stop: " + e.getMessage());
                }
            }
        }
    }

    /** Ends one use. */
    @Override
    public void close() throws IOException {
        synchronized (RUNNING) {
            uses--;
            if (uses == 0) {
                RUNNING.remove(folder);
                Undisturbed.run(this::leave);
            }
        }
    }

    private Path leave() throws IOException {
        return FolderLock.alone(folder.resolve("lock"), () -> {
            use.close();
            if (FolderLock.isFree(folder.resolve("uses"))) {
                cluster.stop();
            }
            return folder;
        });
    }
}
