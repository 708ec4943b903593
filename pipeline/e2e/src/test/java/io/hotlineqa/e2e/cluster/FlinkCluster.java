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
 * A real Flink cluster on the loopback interface: a JobManager, or two and a ZooKeeper, and TaskManagers of one slot, each
 * a process with Flink and nothing of this product on its class path.
 */
final class FlinkCluster implements AutoCloseable {
    /** Flink and what it stands on, as in Flink's own distribution. */
    private static final Pattern LIBRARIES =
            Pattern.compile(".*/(flink-(?!test|s3)[^/]*(?<!tests)|kryo|minlog|objenesis"
                    + "|commons-(cli|collections|compress|io|lang3|math3|text)|lz4-java|snappy-java|zstd-jni|RoaringBitmap"
                    + "|jsr305|javassist|async-profiler|slf4j-api|logback-(classic|core)|snakeyaml-engine|reflectasm)"
                    + "-\\d[^/]*(?<!tests)\\.jar");

    private final Path home;
    private final List<Integer> restPorts = new ArrayList<>();
    private final List<Process> jobManagers = new ArrayList<>();
    private final List<Process> taskManagers = new ArrayList<>();
    private final List<Process> others = new ArrayList<>();

    private FlinkCluster(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(home);
        Files.writeString(home.resolve("logback.xml"), ClusterSettings.LOGBACK);
    }

    static FlinkCluster start(Path home, int taskManagers) throws IOException {
        FlinkCluster cluster = new FlinkCluster(home);
        cluster.addJobManager("");
        cluster.addTaskManagers(taskManagers);
        return cluster;
    }

    /** The first of them leads; the other one takes over when it is gone. */
    static FlinkCluster withTwoJobManagers(Path home, int taskManagers) throws IOException {
        FlinkCluster cluster = new FlinkCluster(home);
        int zooKeeper = freePort();
        Files.writeString(home.resolve("zoo.cfg"), ClusterSettings.zooKeeper(home, zooKeeper));
        cluster.others.add(cluster.start(
                "zookeeper",
                home,
                "org.apache.flink.runtime.zookeeper.FlinkZooKeeperQuorumPeer",
                "--zkConfigFile",
                home.resolve("zoo.cfg").toString(),
                "--peerId",
                "1"));
        String settings = ClusterSettings.highAvailability(home, zooKeeper);
        cluster.addJobManager(settings);
        cluster.awaitTaskManagers(0, 0);
        cluster.addJobManager(settings);
        cluster.addTaskManagers(taskManagers);
        cluster.awaitTaskManagers(1, taskManagers);
        return cluster;
    }

    private void addJobManager(String more) throws IOException {
        int restPort = freePort();
        Path folder = Files.createDirectories(home.resolve("jobmanager-" + jobManagers.size()));
        String settings = ClusterSettings.yaml(home, freePort(), restPort) + more;
        Files.writeString(folder.resolve("config.yaml"), settings);
        Files.writeString(home.resolve("config.yaml"), settings);
        restPorts.add(restPort);
        jobManagers.add(start(
                folder.getFileName().toString(),
                folder,
                "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
                "--configDir",
                folder.toString(),
                "--executionMode",
                "cluster"));
    }

    private void addTaskManagers(int count) throws IOException {
        for (int number = 0; number < count; number++) {
            addTaskManager();
        }
        awaitTaskManagers(0, count);
    }

    private void awaitTaskManagers(int jobManager, int count) {
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> rest(jobManager).taskManagers() == count);
    }

    private void addTaskManager() throws IOException {
        taskManagers.add(start(
                "taskmanager-" + taskManagers.size(),
                home,
                "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                "--configDir",
                home.toString()));
    }

    /** What one of the JobManagers answers. */
    FlinkRest rest(int jobManager) {
        return new FlinkRest("http://127.0.0.1:" + restPorts.get(jobManager));
    }

    /** Submits as {@code flink run} does; what it said. */
    String run(Path archive, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("run", "--detached", "-m", "127.0.0.1:" + restPorts.get(0), archive.toString()));
        command.addAll(Arrays.asList(arguments));
        Process client =
                start("client", home, "org.apache.flink.client.cli.CliFrontend", command.toArray(String[]::new));
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

    /** The same of a JobManager. */
    void killJobManager(int number) throws InterruptedException {
        jobManagers.get(number).destroyForcibly().waitFor();
    }

    /** The native libraries that a TaskManager has mapped. */
    List<String> librariesOf(int number) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + taskManagers.get(number).pid() + "/maps"))) {
            return lines.filter(line -> line.endsWith(".so")).distinct().toList();
        }
    }

    private Process start(String name, Path settings, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-Dlogback.configurationFile=" + home.resolve("logback.xml"),
                "-cp",
                libraries(),
                program));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile());
        builder.environment().put("FLINK_CONF_DIR", settings.toString());
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
        jobManagers.forEach(Process::destroyForcibly);
        others.forEach(Process::destroyForcibly);
    }
}
