package io.hotlineqa.dashboards.mail;

import io.hotlineqa.dashboards.config.WhenGiven;
import io.hotlineqa.store.Store;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Mail, when there are settings of a server. */
@Configuration
@Conditional(Mail.IsSet.class)
class Mail {
    @Bean
    NoticePost noticePost(Environment environment, Store store, MessageSource words) {
        MailSettings settings = MailSettings.of(environment);
        return new NoticePost(store, new Postman(settings), new NoticeLetter(words, settings.site()));
    }

    static final class IsSet extends WhenGiven {
        IsSet() {
            super(MailSettings.PREFIX);
        }
    }
}
