package io.hotlineqa.e2e.browser;

import io.hotlineqa.e2e.QaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command {@code qa serve} in a process of its own, with the demo's users. */
final class Server implements AutoCloseable {
    private static final Pattern USER = Pattern.compile("User (\\S+) \\(.*\\), one-time password: (\\S+)");
    private static final Pattern ADDRESS = Pattern.compile("Dashboards: (\\S+)");

    private final Process process;
    private final Map<String, String> oneTime = new TreeMap<>();
    private String address = "";

    private Server(Process process) {
        this.process = process;
    }

    /** Waits until it listens, on a free port. */
    static Server start(Path folder, String database) throws IOException {
        Server server = new Server(new ProcessBuilder(QaProcess.java(
                        "io.hotlineqa.dashboards.Dashboards",
                        "--port",
                        "0",
                        "--demo-users",
                        "--decoder",
                        System.getProperty("java.class.path"),
                        "--database",
                        database))
                .directory(folder.toFile())
                .redirectError(folder.resolve("server.log").toFile())
                .start());
        server.listen();
        return server;
    }

    private void listen() throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        while (address.isEmpty()) {
            String line = out.readLine();
            if (line == null) {
                throw new IOException("the server ended before it listened");
            }
            read(line);
        }
    }

    private void read(String line) {
        Matcher user = USER.matcher(line);
        if (user.matches()) {
            oneTime.put(user.group(1), user.group(2));
        }
        Matcher listens = ADDRESS.matcher(line);
        if (listens.matches()) {
            address = listens.group(1);
        }
    }

    /** Where it listens, with a slash at the end. */
    String address() {
        return address;
    }

    /** The password that was printed for this demo user. */
    String oneTimePassword(String user) {
        return oneTime.get(user);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
