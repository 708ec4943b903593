package io.hotlineqa.dashboards;

import io.hotlineqa.dashboards.config.WrongSettingsException;
import io.hotlineqa.dashboards.mail.AlertLetter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that mails an alert to the operators, for {@code ./qa watch --alert}. */
@Command(
        name = "qa mail-alert",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "把标准输入中的告警用邮件发给 hotlineqa.mail.operators。",
            "Mails the alert on its input to hotlineqa.mail.operators; deploy/alerts/smtp calls it."
        })
public final class MailAlertCommand implements Callable<Integer> {
    private static final int NOT_SENT = 1;
    private static final int CANNOT_START = 2;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "the settings of './qa serve'")
    private Path config;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new MailAlertCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        CommandLog.open();
        try {
            AlertLetter letter = AlertLetter.by(config);
            letter.send(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
            return 0;
        } catch (WrongSettingsException wrong) {
            System.err.println("qa mail-alert: " + wrong.getMessage());
            return CANNOT_START;
        } catch (IOException failed) {
            System.err.println("qa mail-alert: " + failed.getMessage());
            return NOT_SENT;
        }
    }
}
