package io.hotlineqa.dashboards.mail;

import io.hotlineqa.store.notice.NoticeMail;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** Words a mail of notices, in Chinese and then in English: nobody has told in which language they read mails. */
final class NoticeLetter {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource words;
    private final String site;

    NoticeLetter(MessageSource words, String site) {
        this.words = words;
        this.site = site;
    }

    String subject(NoticeMail mail) {
        return LANGUAGES.stream()
                .map(language -> word(language, "mail.subject", mail.notices().size()))
                .collect(Collectors.joining(" / "));
    }

    String text(NoticeMail mail) {
        return LANGUAGES.stream().map(language -> text(mail, language)).collect(Collectors.joining("\n")) + "\n" + site
                + "/notices\n";
    }

    private String text(NoticeMail mail, Locale language) {
        return mail.counts().entrySet().stream()
                .map(count -> word(language, "mail.kind." + count.getKey(), count.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private String word(Locale language, String key, Object count) {
        return words.getMessage(key, new Object[] {count}, language);
    }
}
