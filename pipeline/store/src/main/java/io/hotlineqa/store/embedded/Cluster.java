package io.hotlineqa.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The data folder of one server and what is done to it: created, started, looked at, stopped. Every method is called
 * under the folder's lock.
 */
record Cluster(Path folder, Distribution distribution) {
    static final String USER = "hotline";
    private static final int PASSWORD_BYTES = 24;
    private static final int ATTEMPTS = 6;
    private static final long PAUSE_MILLIS = 1000;
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    private Path data() {
        return folder.resolve("data");
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private Path said() {
        return folder.resolve("command.log");
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /** Makes the data folder unless there is one; a half-made one is made again. */
    void create() throws IOException {
        if (Files.exists(data())) {
            return;
        }
        writePassword();
        Path half = folder.resolve("data.part");
        Folders.delete(half);
        Program.run(
                Rights.in(folder),
                said(),
                distribution.program("initdb"),
                "--pgdata=" + half,
                "--username=" + USER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale");
        Files.move(half, data());
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(random), StandardOpenOption.WRITE);
    }

    /**
     * Starts the server on a free port of the loopback interface. It is tried again when somebody else just took the
     * port, and while processes of a server that was killed are still going away.
     */
    void start() throws IOException {
        IOException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Pause.ofMillis(attempt * PAUSE_MILLIS);
                startOn(freePort());
                return;
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private void startOn(int port) throws IOException {
        Program.run(
                Rights.in(folder),
                said(),
                distribution.program("pg_ctl"),
                "start",
                "--wait",
                "--timeout=" + Program.DEADLINE_SECONDS,
                "--pgdata=" + data(),
                "--log=" + folder.resolve("server.log"),
                "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= "
                        + "-c max_connections=100 -c shared_buffers=128MB -c log_checkpoints=off -c wal_recycle=off");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    void stop() throws IOException {
        if (port().isPresent()) {
            Program.run(
                    Rights.in(folder),
                    said(),
                    distribution.program("pg_ctl"),
                    "stop",
                    "--wait",
                    "--timeout=" + Program.DEADLINE_SECONDS,
                    "--mode=fast",
                    "--pgdata=" + data());
        }
    }

    /** The port of the running server; empty when none runs, also after it was killed. */
    Optional<Integer> port() throws IOException {
        Path file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (isServer(Long.parseLong(lines.get(PID_LINE).strip()))) {
            return Optional.of(Integer.parseInt(lines.get(PORT_LINE).strip()));
        }
        Files.delete(file);
        return Optional.empty();
    }

    /** A number may by now belong to another program, above all in a container that was started again. */
    private static boolean isServer(long pid) throws IOException {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isEmpty()) {
            return false;
        }
        String command = process.get().info().command().orElse(firstArgument(pid));
        return Path.of(command).getFileName().toString().startsWith("postgres");
    }

    /** What runs under another user may hide its program, but not what it was called as. */
    private static String firstArgument(long pid) throws IOException {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"))
                    .split("\0", 2)[0];
        } catch (NoSuchFileException gone) {
            return "?";
        }
    }
}
