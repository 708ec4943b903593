package io.hotlineqa.dashboards.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotlineqa.dashboards.config.WrongSettingsException;
import io.hotlineqa.dashboards.web.Details;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.ResourcePropertySource;
import org.springframework.mail.MailException;

/** An alert of {@code ./qa watch} as a mail to the operators, in Chinese and then in English. */
public final class AlertLetter {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Details details = new Details();
    private final MessageSource words = words();
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
        String message = message(kind, read);
        String text = inBoth(message) + read.path("drop").asText("") + "\n\n" + settings.site() + "\n";
        try {
            new Postman(settings).send(settings.operators(), subject(kind), text);
        } catch (MailException failed) {
            throw new IOException("the mail was not sent: " + Postman.why(failed), failed);
        }
    }

    /** In Chinese and then in English, a line each; once where nobody has put it into Chinese. */
    private String inBoth(String message) {
        String chinese = details.in(message, Locale.SIMPLIFIED_CHINESE);
        return chinese.equals(message) ? message + "\n" : chinese + "\n" + message + "\n";
    }

    /** In Chinese with the code that programs go by. */
    private String subject(String kind) {
        return words.getMessage("alert.subject", new Object[] {name(kind), kind}, Locale.SIMPLIFIED_CHINESE);
    }

    private String name(String kind) {
        return words.getMessage("alert." + kind, null, kind, Locale.SIMPLIFIED_CHINESE);
    }

    /** Why a run failed may name files, and names of files may name people: that stays in the log. */
    private static String message(String kind, JsonNode read) {
        return kind.equals("RUN_FAILED")
                ? "the run failed and is tried again; the log says why"
                : read.path("message").asText();
    }

    private static MessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("alerts");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
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
