package io.hotlineqa.dashboards.mail;

import io.hotlineqa.dashboards.config.Given;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;

/**
 * How mail is sent.
 *
 * @param host the SMTP server
 * @param port its port
 * @param encryption how the connection is encrypted
 * @param from the address that mails come from
 * @param user who logs in there; empty when nobody must
 * @param password of that user
 * @param site where people find this application
 * @param operators who hears of alerts
 * @param timeout of connecting, and of each answer
 */
record MailSettings(
        String host,
        int port,
        Encryption encryption,
        String from,
        String user,
        String password,
        String site,
        List<String> operators,
        Duration timeout) {
    static final String PREFIX = "hotlineqa.mail";

    private static final int LARGEST_PORT = 65_535;

    /** How a connection is encrypted. */
    enum Encryption {
        /** From the beginning. */
        TLS(465),
        /** Before anything is said, or not at all and nothing is sent. */
        STARTTLS(587),
        /** Not; for a server on this machine. */
        NONE(25);

        private final int usualPort;

        Encryption(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    /** @throws io.hotlineqa.dashboards.config.WrongSettingsException naming everything that is wrong */
    static MailSettings of(Environment environment) {
        Given given = new Given(environment, PREFIX);
        String host = given.needed("host");
        Encryption encryption = encryption(given, host);
        String user = given.text("user", "");
        String site = given.needed("site");
        MailSettings settings = new MailSettings(
                host,
                port(given, encryption),
                encryption,
                given.needed("from"),
                user,
                user.isEmpty() ? given.text("password-file", "") : given.secret("password-file"),
                site.endsWith("/") ? site.substring(0, site.length() - 1) : site,
                given.list("operators"),
                given.duration("timeout", "10s"));
        given.duration("every", "30s");
        given.require(settings.from.contains("@"), "from", "is an address, not '" + settings.from + "'");
        given.require(site.matches("https?://.+"), "site", "is https://…, not '" + site + "'");
        given.check();
        return settings;
    }

    private static Encryption encryption(Given given, String host) {
        String name = given.text("encryption", "starttls");
        for (Encryption one : Encryption.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
                given.require(
                        one != Encryption.NONE || Given.isOnThisMachine("smtp://" + host),
                        "encryption",
                        "is tls or starttls unless the server is on this machine, which '" + host + "' is not");
                return one;
            }
        }
        given.require(false, "encryption", "is tls, starttls or none, not '" + name + "'");
        return Encryption.STARTTLS;
    }

    private static int port(Given given, Encryption encryption) {
        String text = given.text("port", "" + encryption.usualPort);
        boolean isPort = text.matches("\\d{1,5}") && Integer.parseInt(text) <= LARGEST_PORT;
        given.require(isPort, "port", "is a number up to " + LARGEST_PORT + ", not '" + text + "'");
        return isPort ? Integer.parseInt(text) : encryption.usualPort;
    }
}
