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
    Postman postman(Environment environment) {
        return new Postman(MailSettings.of(environment));
    }

    @Bean
    NoticePost noticePost(Postman postman, Store store, MessageSource words) {
        return new NoticePost(store, postman, new NoticeLetter(words, postman.site()));
    }

    static final class IsSet extends WhenGiven {
        IsSet() {
            super(MailSettings.PREFIX);
        }
    }
}
