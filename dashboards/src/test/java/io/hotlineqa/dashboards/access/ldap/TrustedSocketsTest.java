package io.hotlineqa.dashboards.access.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.SocketFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedSocketsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing to trust"})
    void aFileWithoutCertificatesIsRefusedAndChangesNothing(String content) throws Exception {
        SocketFactory before = TrustedSockets.getDefault();
        Path file = Files.writeString(folder.resolve("directory.pem"), content);

        assertThatThrownBy(() -> TrustedSockets.trust(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString());
        assertThat(TrustedSockets.getDefault()).isSameAs(before);
    }
}
