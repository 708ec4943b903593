package io.hotlineqa.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureAlertsTest {
    private static final Path DROP = Path.of("/in/one");
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    @TempDir
    Path folder;

    private FailureAlerts alerts;

    @BeforeEach
    void programThatKeepsWhatItIsTold() throws IOException {
        alerts = new FailureAlerts(new Alarm(program("cat >> '" + folder.resolve("told") + "'")));
    }

    @Test
    void tellTheSameFailureOfADropOnceAnHourHoweverOftenItIsTaken() throws IOException {
        for (long minute = 0; minute < 120; minute++) {
            alerts.tell(DROP, "the database is away", minute * MINUTE);
        }

        assertThat(told()).hasSize(2);
    }

    @Test
    void tellAnotherReasonAnotherDropAndAFailureAfterASuccessAtOnce() throws IOException {
        alerts.tell(DROP, "the database is away", 0);
        alerts.tell(DROP, "the disk is full", 1);
        alerts.tell(Path.of("/in/two"), "the database is away", 2);
        alerts.succeeded(DROP);
        alerts.tell(DROP, "the database is away", 3);

        assertThat(told()).hasSize(4);
    }

    @Test
    void tellAgainWhatNobodyTook() throws IOException {
        alerts = new FailureAlerts(new Alarm(program("echo tried >> '" + folder.resolve("told") + "'; exit 1")));
        alerts.tell(DROP, "the database is away", 0);
        alerts.tell(DROP, "the database is away", 1);

        assertThat(told()).hasSize(2);
    }

    private List<String> told() throws IOException {
        return Files.readAllLines(folder.resolve("told"));
    }

    private Path program(String body) throws IOException {
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + body + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
