package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** In processes of their own, as scripts call them. */
class CommandOutputTest {
    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private static ProcessBuilder process(Class<?> command, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                command.getName());
        builder.command().addAll(List.of(arguments));
        return builder;
    }

    private static String output(Class<?> command, String... arguments) throws IOException, InterruptedException {
        Process process = process(command, arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void whatIsWrongWithTheSettingsIsToldOnceAndNothingElse(@TempDir Path folder) throws Exception {
        Path settings = Files.writeString(
                folder.resolve("settings"), "hotlineqa.oidc.issuer=http://login.example.org\nhotlineqa.oidc.wrong=1\n");
        Process serve = process(
                        Dashboards.class, "--database", SITE.database(), "--port", "0", "--config", settings.toString())
                .redirectErrorStream(true)
                .start();

        String said = new String(serve.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(serve.waitFor()).as(said).isEqualTo(2);
        assertThat(said.lines().filter(line -> line.contains("hotlineqa.oidc.")))
                .hasSameSizeAs(said.lines().filter(line -> !line.isBlank()).toList())
                .doesNotHaveDuplicates()
                .anyMatch(line -> line.startsWith("qa serve: "))
                .anyMatch(line -> line.contains("issuer is https://"))
                .anyMatch(line -> line.contains("wrong is no setting"));
    }

    @Test
    void everyCommandSaysWhatItsDatabaseMayBe() {
        assertThat(List.of(new Dashboards(), new ReportCommand(), new UserCommand(), new TokenCommand()))
                .allSatisfy(command -> assertThat(new CommandLine(command).getUsageMessage())
                        .contains("--database=URL", "embedded:DIR or postgresql:", "(default: embedded:var/postgres)"));
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
