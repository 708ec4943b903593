package io.hotlineqa.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./qa serve} on a database with the demo's users, until closed. */
final class ServedDashboards implements AutoCloseable {
    private static final Pattern REVIEWER = Pattern.compile("User reviewer .*one-time password: (\\S+)");
    private static final Pattern ADDRESS = Pattern.compile("Dashboards: (\\S+)");

    private final Process process;
    private String oneTime = "";
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
            oneTime = found(REVIEWER, line, oneTime);
            address = found(ADDRESS, line, address);
        }
    }

    private static String found(Pattern pattern, String line, String otherwise) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? matcher.group(1) : otherwise;
    }

    String address() {
        return address;
    }

    String oneTimePassword() {
        return oneTime;
    }

    /** Memory in use, as the kernel counts it, in MB. */
    long residentMegabytes() throws IOException {
        String status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
        Matcher resident = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(status);
        return resident.find() ? Long.parseLong(resident.group(1)) / 1024 : -1;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
