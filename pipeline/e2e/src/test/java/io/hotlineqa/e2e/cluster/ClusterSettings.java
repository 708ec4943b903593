package io.hotlineqa.e2e.cluster;

import java.nio.file.Path;

/** A cluster of small processes on the loopback interface that soon misses a dead one. */
final class ClusterSettings {
    static final String LOGBACK = """
            <configuration>
              <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d %-5level %logger{40} %msg%n</pattern></encoder>
              </appender>
              <root level="INFO"><appender-ref ref="out"/></root>
            </configuration>
            """;

    private ClusterSettings() {}

    static String yaml(Path home, int rpcPort, int restPort) {
        return """
                jobmanager.rpc.address: 127.0.0.1
                jobmanager.rpc.port: %d
                jobmanager.bind-host: 127.0.0.1
                rest.address: 127.0.0.1
                rest.bind-address: 127.0.0.1
                rest.port: %d
                taskmanager.host: 127.0.0.1
                taskmanager.bind-host: 127.0.0.1
                taskmanager.numberOfTaskSlots: 1
                taskmanager.cpu.cores: 1
                taskmanager.memory.task.heap.size: 256m
                taskmanager.memory.task.off-heap.size: 0m
                taskmanager.memory.network.min: 16m
                taskmanager.memory.network.max: 16m
                taskmanager.memory.managed.size: 16m
                taskmanager.memory.framework.heap.size: 128m
                taskmanager.memory.framework.off-heap.size: 128m
                taskmanager.memory.jvm-metaspace.size: 256m
                taskmanager.memory.jvm-overhead.min: 192m
                taskmanager.memory.jvm-overhead.max: 192m
                heartbeat.interval: 1000
                heartbeat.timeout: 10000
                io.tmp.dirs: %s
                """.formatted(rpcPort, restPort, home);
    }

    /** One JobManager leads, the others wait; what they need to take over lies in a folder that all of them see. */
    static String highAvailability(Path home, int zooKeeperPort) {
        return """
                high-availability.type: zookeeper
                high-availability.zookeeper.quorum: 127.0.0.1:%d
                high-availability.zookeeper.client.session-timeout: 10 s
                high-availability.storageDir: file://%s/high-availability
                high-availability.cluster-id: /hotline-qa
                """.formatted(zooKeeperPort, home);
    }

    static String zooKeeper(Path home, int port) {
        return """
                clientPort=%d
                clientPortAddress=127.0.0.1
                dataDir=%s/zookeeper
                tickTime=1000
                initLimit=10
                syncLimit=5
                admin.enableServer=false
                """.formatted(port, home);
    }
}
