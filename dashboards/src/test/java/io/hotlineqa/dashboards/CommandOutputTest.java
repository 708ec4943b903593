package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In processes of their own, as scripts call them. */
class CommandOutputTest {
    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private static String output(Class<?> command, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                command.getName());
        builder.command().addAll(List.of(arguments));
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void aTokenIsAllThatItsCommandPrints() throws Exception {
        assertThat(output(TokenCommand.class, "script", "--database", SITE.database()))
                .matches("\\S+\\R");
    }

    @Test
    void aNewUserIsOneLine() throws Exception {
        assertThat(output(UserCommand.class, "somebody", "--database", SITE.database()))
                .matches("User somebody \\(REVIEWER\\), one-time password: \\S+\\R");
    }
}
