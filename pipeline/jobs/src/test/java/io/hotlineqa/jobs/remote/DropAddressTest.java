package io.hotlineqa.jobs.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DropAddressTest {
    @ParameterizedTest
    @CsvSource({
        "s3://calls/drops/2026-11-22, drops/2026-11-22",
        "s3://calls/drops/2026-11-22/, drops/2026-11-22",
        "s3://calls/, ''",
        "s3://calls, ''"
    })
    void isABucketAndWhatItsKeysBeginWith(String text, String prefix) {
        assertThat(DropAddress.parse(text)).isEqualTo(new DropAddress("calls", prefix));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://", "s3:///drops", "s3://Calls/drops", "s3://a/drops", "s3://calls:secret@host/drops"})
    void isRefusedWithWhatIsValid(String text) {
        assertThatThrownBy(() -> DropAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("s3://BUCKET/PREFIX");
    }

    @Test
    void hasAFolderOfItsOwnWhateverThePrefix() {
        Path drops = Path.of("/var/drops");

        assertThat(DropAddress.parse("s3://calls/2026-11-22").folderIn(drops))
                .isEqualTo(Path.of("/var/drops/calls/2026-11-22"));
        assertThat(DropAddress.parse("s3://calls").folderIn(drops)).isEqualTo(Path.of("/var/drops/calls"));
        assertThat(DropAddress.parse("s3://calls//../../etc").folderIn(drops).normalize())
                .startsWithRaw(drops);
    }
}
