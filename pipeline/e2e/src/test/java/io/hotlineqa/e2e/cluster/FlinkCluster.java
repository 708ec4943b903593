package io.hotlineqa.e2e.cluster;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A real Flink cluster on the loopback interface: a JobManager and TaskManagers of one slot, each a process with Flink
 * and nothing of this product on its class path.
 */
final class FlinkCluster implements AutoCloseable {
    /** Flink and what it stands on, as in Flink's own distribution. */
    private static final Pattern LIBRARIES =
            Pattern.compile(".*/(flink-(?!test|s3)[^/]*(?<!tests)|kryo|minlog|objenesis"
                    + "|commons-(cli|collections|compress|io|lang3|math3|text)|lz4-java|snappy-java|zstd-jni|RoaringBitmap"
                    + "|jsr305|javassist|async-profiler|slf4j-api|logback-(classic|core)|snakeyaml-engine|reflectasm)"
                    + "-\\d[^/]*(?<!tests)\\.jar");

    private final Path home;
    private final int restPort;
    private final List<Process> taskManagers = new ArrayList<>();
    private final Process jobManager;

    private FlinkCluster(Path home, int restPort) throws IOException {
        this.home = home;
        this.restPort = restPort;
        this.jobManager = start(
                "jobmanager",
                "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
                "--executionMode",
                "cluster");
    }

    static FlinkCluster start(Path home, int taskManagers) throws IOException {
        int restPort = freePort();
        Files.createDirectories(home);
        Files.writeString(home.resolve("config.yaml"), ClusterSettings.yaml(home, freePort(), restPort));
        Files.writeString(home.resolve("logback.xml"), ClusterSettings.LOGBACK);
        FlinkCluster cluster = new FlinkCluster(home, restPort);
        for (int number = 0; number < taskManagers; number++) {
            cluster.addTaskManager();
        }
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> cluster.rest().taskManagers() == taskManagers);
        return cluster;
    }

    private void addTaskManager() throws IOException {
        taskManagers.add(
                start("taskmanager-" + taskManagers.size(), "org.apache.flink.runtime.taskexecutor.TaskManagerRunner"));
    }

    FlinkRest rest() {
        return new FlinkRest("http://127.0.0.1:" + restPort);
    }

    /** Submits as {@code flink run} does; what it said. */
    String run(Path archive, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("run", "--detached", "-m", "127.0.0.1:" + restPort, archive.toString()));
        command.addAll(Arrays.asList(arguments));
        Process client = start("client", "org.apache.flink.client.cli.CliFrontend", command.toArray(String[]::new));
        String said = home.resolve("client.log").toString();
        if (client.waitFor() != 0) {
            throw new IOException("flink run failed: " + Files.readString(Path.of(said)));
        }
        return Files.readString(Path.of(said));
    }

    /** Ends a TaskManager as {@code kill -9} does. */
    void killTaskManager(int number) throws InterruptedException {
        taskManagers.get(number).destroyForcibly().waitFor();
    }

    /** The native libraries that a TaskManager has mapped. */
    List<String> librariesOf(int number) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + taskManagers.get(number).pid() + "/maps"))) {
            return lines.filter(line -> line.endsWith(".so")).distinct().toList();
        }
    }

    private Process start(String name, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-Dlogback.configurationFile=" + home.resolve("logback.xml"),
                "-cp",
                libraries(),
                program));
        if (!program.endsWith("CliFrontend")) {
            command.addAll(List.of("--configDir", home.toString()));
        }
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile());
        builder.environment().put("FLINK_CONF_DIR", home.toString());
        return builder.start();
    }

    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> LIBRARIES.matcher(path.replace('\\', '/')).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        taskManagers.forEach(Process::destroyForcibly);
        jobManager.destroyForcibly();
    }
}
