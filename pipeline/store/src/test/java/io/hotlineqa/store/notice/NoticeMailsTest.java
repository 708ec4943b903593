package io.hotlineqa.store.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.database.RefusedException.Why;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.people.Users;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoticeMailsTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    private NoticeMails mails() {
        return fixture.store().noticeMails();
    }

    @BeforeEach
    void reviewersWithNotices() {
        Users users = fixture.store().users();
        for (String name : List.of("rita", "ming", "silent")) {
            users.put(name, Role.REVIEWER, null, "hash", "test");
        }
        users.changeEmail("rita", "rita@example.org", "test");
        users.changeEmail("ming", "ming@example.org", "test");
        tell("rita", NoticeKind.ASSIGNED);
        tell("silent", NoticeKind.ASSIGNED);
        tell("rita", NoticeKind.ASSIGNED);
        tell("ming", NoticeKind.APPEALED);
        tell("rita", NoticeKind.CLOSED);
    }

    private void tell(String user, NoticeKind kind) {
        execute("insert into notice (user_name, kind, actor) values ('" + user + "', '" + kind + "', 'lead')");
    }

    private void execute(String sql) {
        try (Connection connection = fixture.store().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void minutesPass(int minutes) {
        execute("update notice set mail_after = mail_after - interval '" + minutes + " minutes'");
    }

    @Test
    void allThatIsDueOfAUserIsOneMailAndIsSentOnce() {
        NoticeMail first = mails().take().orElseThrow();
        assertThat(first)
                .returns("rita", NoticeMail::user)
                .returns("rita@example.org", NoticeMail::email)
                .returns(1, NoticeMail::attempt);
        assertThat(first.counts()).isEqualTo(Map.of(NoticeKind.ASSIGNED, 2L, NoticeKind.CLOSED, 1L));
        assertThat(mails().take())
                .hasValueSatisfying(mail -> assertThat(mail.user()).isEqualTo("ming"));
        assertThat(mails().take()).isEmpty();

        mails().sent(first);
        minutesPass(60);
        assertThat(mails().take())
                .hasValueSatisfying(mail -> assertThat(mail.user()).isEqualTo("ming"));
        assertThat(mails().take()).isEmpty();
    }

    @Test
    void whatCouldNotBeSentIsTriedAgainLaterAndGivenUpInTheEnd() {
        fixture.store().users().disable("ming", true, "test");
        for (int attempt = 1; attempt <= NoticeMails.ATTEMPTS; attempt++) {
            assertThat(mails().take().orElseThrow().attempt()).isEqualTo(attempt);
            assertThat(mails().take()).isEmpty();
            minutesPass(1 << (attempt - 1));
        }
        assertThat(mails().take()).isEmpty();
    }

    @Test
    void whatWasSeenInTheApplicationOrIsADayOldIsNotMailed() {
        fixture.store().notices().seen("rita", Long.MAX_VALUE);
        execute("update notice set at = now() - interval '25 hours' where user_name = 'ming'");

        assertThat(mails().take()).isEmpty();
    }

    @Test
    void whatIsNoAddressIsRefused() {
        Users users = fixture.store().users();
        for (String wrong : List.of("rita", "rita@", "a b@example.org", "a@b.org,c@d.org", "a@b.org\nBcc: x@y.org")) {
            assertThatThrownBy(() -> users.changeEmail("rita", wrong, "test"))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.why()).isEqualTo(Why.EMAIL));
        }
        users.changeEmail("rita", null, "test");
        assertThat(users.find("rita").orElseThrow().email()).isNull();
    }
}
