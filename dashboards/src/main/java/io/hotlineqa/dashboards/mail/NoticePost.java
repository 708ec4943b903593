package io.hotlineqa.dashboards.mail;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.notice.NoticeMail;
import io.hotlineqa.store.notice.NoticeMails;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Mails notices some time after they came; whoever caused them does not wait for it. What cannot be sent is tried again,
 * later and later, and given up in the end: it stays in the application.
 */
public class NoticePost {
    private static final Logger LOG = LoggerFactory.getLogger(NoticePost.class);

    private final Store store;
    private final Postman postman;
    private final NoticeLetter letter;

    NoticePost(Store store, Postman postman, NoticeLetter letter) {
        this.store = store;
        this.postman = postman;
        this.letter = letter;
    }

    /** Sends all that is due; a server that takes none is not asked for each. */
    @Scheduled(
            fixedDelayString = "${" + MailSettings.PREFIX + ".every:30s}",
            initialDelayString = "${" + MailSettings.PREFIX + ".every:30s}")
    public void run() {
        Optional<NoticeMail> due = store.noticeMails().take();
        while (due.isPresent() && send(due.get())) {
            due = store.noticeMails().take();
        }
    }

    private boolean send(NoticeMail mail) {
        try {
            postman.send(List.of(mail.email()), letter.subject(mail), letter.text(mail));
            store.noticeMails().sent(mail);
            return true;
        } catch (MailException failed) {
            LOG.warn(
                    "{} notices of {} were not mailed, attempt {} of {}: {}",
                    mail.notices().size(),
                    mail.user(),
                    mail.attempt(),
                    NoticeMails.ATTEMPTS,
                    Postman.why(failed));
            return false;
        }
    }
}
