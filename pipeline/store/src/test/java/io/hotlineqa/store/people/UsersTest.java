package io.hotlineqa.store.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.audit.AuditEvent;
import io.hotlineqa.store.database.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UsersTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    private Users users() {
        return fixture.store().users();
    }

    private User rita() {
        return users().find("rita").orElseThrow();
    }

    @BeforeEach
    void oneReviewer() {
        users().put("rita", Role.REVIEWER, null, "hash", "tester");
    }

    @Test
    void aNewUserMustChangeTheOneTimePassword() {
        assertThat(rita()).returns(true, User::mustChange).returns(Role.REVIEWER, User::role);

        users().changePassword("rita", "own");

        assertThat(rita()).returns(false, User::mustChange).returns("own", User::password);
        assertThat(rita().toString()).doesNotContain("own");
    }

    @Test
    void failuresInARowLockForLongerAndLonger() {
        for (int i = 1; i < Users.FAILURES_BEFORE_LOCK; i++) {
            users().failed("rita");
        }
        assertThat(rita().isLocked(Instant.now())).isFalse();

        users().failed("rita");
        assertThat(rita().isLocked(Instant.now())).isTrue();
        Instant first = rita().lockedUntil();
        users().failed("rita");
        assertThat(rita().lockedUntil()).isAfter(first.plus(Duration.ofSeconds(50)));

        users().succeeded("rita");
        assertThat(rita().isLocked(Instant.now())).isFalse();
    }

    @Test
    void everyChangeOfRightsIsAudited() {
        users().disable("rita", true, "root");
        users().put("a07", Role.AGENT, "A07", "hash", "root");

        assertThat(rita().disabled()).isTrue();
        assertThat(users().all()).extracting(User::name).containsExactly("a07", "rita");
        assertThat(fixture.store().auditLog().newest(9, 0))
                .extracting(AuditEvent::action)
                .containsExactly("user.put", "user.disable", "user.put");
    }

    @Test
    void whatASessionRestsOnChangesItsStamp() {
        List<Runnable> changes = List.of(
                () -> users().changePassword("rita", "own"),
                () -> users().reset("rita", "one-time", "root"),
                () -> users().changeRole("rita", Role.AGENT, "A07", "root"),
                () -> users().disable("rita", true, "root"),
                () -> users().put("rita", Role.REVIEWER, null, "hash", "root"));

        for (Runnable change : changes) {
            long before = rita().stamp();
            change.run();
            assertThat(rita().stamp()).isGreaterThan(before);
        }
        long before = rita().stamp();
        users().failed("rita");
        users().succeeded("rita");
        assertThat(rita().stamp()).isEqualTo(before);
    }

    @Test
    void addingTwiceIsRefusedAndNobodyIsMadeUp() {
        assertThatThrownBy(() -> users().add("rita", Role.OPERATOR, null, "other", "root"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("'rita' already");
        assertThat(rita()).returns(Role.REVIEWER, User::role).returns("hash", User::password);

        assertThatThrownBy(() -> users().disable("nobody", true, "root")).hasMessageContaining("no user 'nobody'");
        assertThat(fixture.store().auditLog().newest(9, 0)).hasSize(1);
    }

    @Test
    void refusesNamesAndAgentsThatCannotBe() {
        assertThatThrownBy(() -> users().put("Rita Müller", Role.REVIEWER, null, "hash", "root"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Rita Müller' is no user name");
        assertThatThrownBy(() -> users().put("a08", Role.AGENT, null, "hash", "root"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> users().put("r08", Role.REVIEWER, "A08", "hash", "root"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
