package io.hotlineqa.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlarmTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant SEVEN = Instant.parse("2026-11-22T23:00:00Z");
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    @TempDir
    Path folder;

    private final List<MorningCheck.Night> nights = new ArrayList<>();
    private Alarm alarm;

    @BeforeEach
    void programThatKeepsWhatItIsTold() throws IOException {
        alarm = new Alarm(program("cat >> '" + folder.resolve("told") + "'"));
    }

    private Path program(String body) throws IOException {
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + body + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    @Test
    void tellsTheProgramOneLineOfJson() throws IOException {
        alarm.raise(new Alert(Alert.Kind.QUARANTINE, "drops/夜", "3 of 10 files"));

        assertThat(folder.resolve("told"))
                .hasContent("{\"alert\":\"QUARANTINE\",\"drop\":\"drops/夜\",\"message\":\"3 of 10 files\"}");
    }

    @Test
    void aProgramThatFailsOrIsNotThereStopsNothing() throws IOException {
        Alert alert = new Alert(Alert.Kind.NO_DROP, null, "x");

        assertThat(new Alarm(program("exit 7")).raise(alert)).isFalse();
        assertThat(new Alarm(folder.resolve("nowhere")).raise(alert)).isFalse();
        assertThat(new Alarm(null).raise(alert)).as("the log has it").isTrue();

        assertThat(folder.resolve("told")).doesNotExist();
    }

    @Test
    void saysOnceADayFromTheSetHourOnWhatIsMissing() {
        nights.add(new MorningCheck.Night("last", NINE.minusSeconds(9000), 2));
        nights.add(new MorningCheck.Night("whole", NINE.minusSeconds(9000), 0));
        nights.add(new MorningCheck.Night("long ago", NINE.minusSeconds(200_000), 5));
        MorningCheck check = new MorningCheck(LocalTime.of(8, 0), SHANGHAI, () -> nights, alarm);

        check.look(SEVEN, 0);
        assertThat(folder.resolve("told")).doesNotExist();
        check.look(NINE, 0);
        check.look(NINE.plusSeconds(60), 0);

        assertThat(folder.resolve("told")).content().containsOnlyOnce("MISSING").contains("\"drop\":\"last\"", "2 rec");
    }

    @Test
    void saysThatNoDropHasCome() {
        new MorningCheck(LocalTime.of(8, 0), SHANGHAI, () -> nights, alarm).look(NINE, 0);

        assertThat(folder.resolve("told")).content().contains("NO_DROP");
    }

    @Test
    void saysInTheMorningUntilItIsTakenWhatNobodyTook() throws IOException {
        MorningCheck check = new MorningCheck(LocalTime.of(8, 0), SHANGHAI, () -> nights, alarm);
        Path program = folder.resolve("program");
        String taken = Files.readString(program);
        Files.writeString(program, "#!/bin/sh\necho tried >> '" + folder.resolve("tries") + "'; exit 1\n");

        check.look(NINE, 0);
        check.look(NINE, Duration.ofSeconds(59).toNanos());
        assertThat(folder.resolve("tries")).content().containsOnlyOnce("tried");
        Files.writeString(program, taken);
        check.look(NINE, Duration.ofMinutes(1).toNanos());
        check.look(NINE, Duration.ofMinutes(10).toNanos());

        assertThat(folder.resolve("told")).content().containsOnlyOnce("NO_DROP");
    }

    @Test
    void saysInTheMorningAlsoWhatIsMissingOfADropThatEndsAfterTheHour() {
        MorningCheck check = new MorningCheck(LocalTime.of(8, 0), SHANGHAI, () -> nights, alarm);
        nights.add(new MorningCheck.Night("first", NINE.minusSeconds(9000), 2));
        nights.add(new MorningCheck.Night("second", NINE.minusSeconds(9000), 0));
        check.look(NINE, 0);
        nights.set(1, new MorningCheck.Night("second", NINE.minusSeconds(9000), 3));

        check.look(NINE, 1);
        assertThat(folder.resolve("told")).content().doesNotContain("second");
        check.dropEnded();
        check.look(NINE, 2);

        assertThat(folder.resolve("told"))
                .content()
                .containsOnlyOnce("\"drop\":\"first\"")
                .containsOnlyOnce("\"drop\":\"second\"");
    }

    @Test
    void owedAlertsAreRaisedAnewOfAKindAndADropTheNewestUntilTheyAreTaken() throws IOException {
        OwedAlerts owed = new OwedAlerts(alarm);
        Path program = folder.resolve("program");
        String taken = Files.readString(program);
        Files.writeString(program, "#!/bin/sh\nexit 1\n");
        owed.raise(new Alert(Alert.Kind.QUARANTINE, "one", "3 of 10"), 0);
        owed.raise(new Alert(Alert.Kind.QUARANTINE, "one", "4 of 10"), 0);
        owed.raise(new Alert(Alert.Kind.QUARANTINE, "two", "5 of 10"), 0);
        Files.writeString(program, taken);

        owed.raiseOwed(Duration.ofHours(1).toNanos());
        owed.raiseOwed(Duration.ofHours(2).toNanos());

        assertThat(Files.readAllLines(folder.resolve("told")))
                .satisfiesExactly(
                        one -> assertThat(one).contains("4 of 10"),
                        two -> assertThat(two).contains("5 of 10"));
    }
}
