package io.hotlineqa.dashboards.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends mails of plain text, with files or without, by the server that is set. Thread-safe. */
public final class Postman {
    private final MailSettings settings;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    Postman(MailSettings settings) {
        this.settings = settings;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.user().isEmpty()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        sender.setJavaMailProperties(properties());
    }

    private Properties properties() {
        String millis = Long.toString(settings.timeout().toMillis());
        boolean startTls = settings.encryption() == MailSettings.Encryption.STARTTLS;
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty(
                "mail.smtp.ssl.enable", Boolean.toString(settings.encryption() == MailSettings.Encryption.TLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    /** Where people find this application, without a slash at its end. */
    public String site() {
        return settings.site();
    }

    void send(List<String> to, String subject, String text) {
        send(to, subject, text, List.of());
    }

    /**
     * Sends one.
     *
     * @throws MailException when the server does not take it; its message may hold addresses
     */
    public void send(List<String> to, String subject, String text, List<Enclosure> files) {
        sender.send(mail -> {
            MimeMessageHelper letter = new MimeMessageHelper(mail, !files.isEmpty(), StandardCharsets.UTF_8.name());
            letter.setFrom(settings.from());
            letter.setTo(to.toArray(String[]::new));
            letter.setSubject(subject);
            letter.setText(text);
            for (Enclosure file : files) {
                letter.addAttachment(file.name(), new ByteArrayResource(file.content()), file.type());
            }
        });
    }

    /** What went wrong without what the server said, which may hold addresses. */
    public static String why(MailException failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root == failed
                ? failed.getClass().getSimpleName()
                : failed.getClass().getSimpleName() + ", " + root.getClass().getSimpleName();
    }
}
