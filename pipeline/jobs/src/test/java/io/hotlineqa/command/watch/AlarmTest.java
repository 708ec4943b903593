package io.hotlineqa.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

        check.look(SEVEN);
        assertThat(folder.resolve("told")).doesNotExist();
        check.look(NINE);
        check.look(NINE.plusSeconds(60));

        assertThat(folder.resolve("told")).content().containsOnlyOnce("MISSING").contains("\"drop\":\"last\"", "2 rec");
    }

    @Test
    void saysThatNoDropHasCome() {
        new MorningCheck(LocalTime.of(8, 0), SHANGHAI, () -> nights, alarm).look(NINE);

        assertThat(folder.resolve("told")).content().contains("NO_DROP");
    }
}
