package io.hotlineqa.command.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.command.terminal.Home;
import io.hotlineqa.command.terminal.StartException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropFolderTest {
    @Test
    void isAPathAsItIsWritten() throws Exception {
        assertThat(DropFolder.of("drops/2026-11-22")).isEqualTo(Path.of("drops/2026-11-22"));
        assertThat(DropFolder.of("drops/夜 10:00")).isEqualTo(Path.of("drops/夜 10:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///d/x", "file:/d/x"})
    void isTheFolderOfAFileAddress(String drop) throws Exception {
        assertThat(DropFolder.of(drop)).isEqualTo(Path.of("/d/x"));
    }

    @Test
    void isTheFolderThatAnObjectStoresDropIsFetchedInto() throws Exception {
        assertThat(DropFolder.of("s3://calls/2026-11-22")).isEqualTo(Home.resolve("var/drops/calls/2026-11-22"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdfs://name:9000/calls", "gs://calls/x", "file://server/x", "s3://A"})
    void isRefusedOnOtherSystemsWithWhatIsValid(String drop) {
        assertThatThrownBy(() -> DropFolder.of(drop))
                .isInstanceOf(StartException.class)
                .hasMessageContaining(drop)
                .hasMessageFindingMatch("file:///FOLDER|s3://BUCKET/PREFIX");
    }

    @Test
    void isNoFolderOfThisMachineWhileItLiesInAnObjectStore() {
        assertThatThrownBy(() -> DropFolder.local("s3://calls/x"))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("./qa fetch");
    }
}
