package io.hotlineqa.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./qa serve} on a database with the demo's users, until closed. */
final class ServedDashboards implements AutoCloseable {
    private static final Pattern USER = Pattern.compile("User (\\S+) .*one-time password: (\\S+)");
    private static final Pattern ADDRESS = Pattern.compile("Dashboards: (\\S+)");

    private final Process process;
    private final Map<String, String> oneTime = new HashMap<>();
    private String address = "";

    ServedDashboards(Path checkout, String database, Path log) throws IOException {
        process = new ProcessBuilder(
                        checkout.resolve("qa").toString(),
                        "serve",
                        "--port",
                        "0",
                        "--demo-users",
                        "--database",
                        database)
                .redirectError(log.toFile())
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        while (address.isEmpty()) {
            String line = out.readLine();
            if (line == null) {
                throw new IOException("the dashboards did not start; see " + log);
            }
            read(line);
        }
    }

    private void read(String line) {
        Matcher user = USER.matcher(line);
        if (user.matches()) {
            oneTime.put(user.group(1), user.group(2));
        }
        Matcher served = ADDRESS.matcher(line);
        address = served.matches() ? served.group(1) : address;
    }

    /** One of the demo's users, logged in. */
    Visitor visitor(String user) throws IOException, InterruptedException {
        return Visitor.of(address, user, oneTime.get(user));
    }

    /** Memory in use, as the kernel counts it, in MB. */
    double residentMegabytes() throws IOException {
        String status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
        Matcher resident = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(status);
        return resident.find() ? Long.parseLong(resident.group(1)) / 1024.0 : Double.NaN;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
