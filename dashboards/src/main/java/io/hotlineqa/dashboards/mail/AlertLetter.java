package io.hotlineqa.dashboards.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotlineqa.dashboards.config.WrongSettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.ResourcePropertySource;
import org.springframework.mail.MailException;

/** An alert of {@code ./qa watch} as a mail to the operators. */
public final class AlertLetter {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final MailSettings settings;

    private AlertLetter(MailSettings settings) {
        this.settings = settings;
    }

    /**
     * Reads how mail is sent from the file of {@code ./qa serve --config}.
     *
     * @throws WrongSettingsException naming everything that is wrong
     * @throws IOException when the file cannot be read
     */
    public static AlertLetter by(Path config) throws IOException {
        if (Files.isDirectory(config) || !Files.isReadable(config)) {
            throw new WrongSettingsException(List.of("--config '" + config + "' is no file that can be read"));
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new ResourcePropertySource(new FileSystemResource(config)));
        MailSettings settings = MailSettings.of(environment);
        if (settings.operators().isEmpty()) {
            throw new WrongSettingsException(List.of(MailSettings.PREFIX + ".operators is needed for alerts"));
        }
        return new AlertLetter(settings);
    }

    /**
     * Sends it.
     *
     * @param alert one line of JSON, as the watch writes it
     * @throws IOException when it is none, or the server does not take the mail
     */
    public void send(String alert) throws IOException {
        JsonNode read = read(alert);
        String kind = read.path("alert").asText();
        String text = message(kind, read) + "\n" + read.path("drop").asText("") + "\n\n" + settings.site() + "\n";
        try {
            new Postman(settings).send(settings.operators(), "hotline-qa: " + kind, text);
        } catch (MailException failed) {
            throw new IOException("the mail was not sent: " + Postman.why(failed), failed);
        }
    }

    /** Why a run failed may name files, and names of files may name people: that stays in the log. */
    private static String message(String kind, JsonNode read) {
        return kind.equals("RUN_FAILED")
                ? "the run failed and is tried again; the log says why"
                : read.path("message").asText();
    }

    private static JsonNode read(String alert) throws IOException {
        try {
            JsonNode read = MAPPER.readTree(alert);
            if (read.path("alert").isTextual()) {
                return read;
            }
        } catch (JsonProcessingException unreadable) {
            throw new IOException("not an alert of './qa watch'", unreadable);
        }
        throw new IOException("not an alert of './qa watch'");
    }
}
