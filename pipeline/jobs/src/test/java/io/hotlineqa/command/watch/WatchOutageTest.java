package io.hotlineqa.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.command.night.RunOptions;
import io.hotlineqa.jobs.drop.Arrivals;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A drop that arrives while its database is not there. */
class WatchOutageTest {
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void takesTheDropAgainAndAgainAndAlertsOnce() throws Exception {
        Path drop = Files.createDirectories(folder.resolve("in/one"));
        Files.write(drop.resolve("7001.wav"), new byte[44]);
        Watch watch = watch();

        watch.look();
        watch.look();

        assertThat(err.toString().split(drop + " is taken again later", -1)).hasSize(3);
        assertThat(err.toString()).contains("the last drops can't be looked at: the server shuts down");
        assertThat(Files.readAllLines(folder.resolve("told")))
                .singleElement()
                .asString()
                .contains("\"alert\":\"RUN_FAILED\"", "/in/one", "refused");
    }

    /** A failure as it comes from within the database's driver. */
    private Optional<MorningCheck> morning() {
        Supplier<List<MorningCheck.Night>> away = () -> {
            throw new IllegalStateException(new SQLException("the server shuts down", "57P01"));
        };
        return Optional.of(new MorningCheck(LocalTime.MIN, ZoneId.of("Asia/Shanghai"), away, new Alarm(null)));
    }

    private Watch watch() throws IOException {
        RunOptions options = new RunOptions();
        CommandLine command = new CommandLine(options).setErr(new PrintWriter(err));
        command.parseArgs("--database", "postgresql://nobody@127.0.0.1:" + closedPort() + "/absent");
        Arrivals arrivals = new Arrivals(folder.resolve("in"), Duration.ZERO);
        return new Watch(arrivals, options, null, command, new Alarm(programThatKeepsWhatItIsTold()), 5, morning());
    }

    private Path programThatKeepsWhatItIsTold() throws IOException {
        Path program =
                Files.writeString(folder.resolve("program"), "#!/bin/sh\ncat >> '" + folder.resolve("told") + "'\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private static int closedPort() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return door.getLocalPort();
        }
    }
}
