package io.hotlineqa.store.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.database.RefusedException.Why;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutsidersTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    private Outsiders outsiders() {
        return fixture.store().outsiders();
    }

    private Users users() {
        return fixture.store().users();
    }

    private User rita() {
        return users().find("rita").orElseThrow();
    }

    private static Outsider rita(Role role) {
        return new Outsider("rita", role, role == Role.AGENT ? "A07" : null, "rita@example.org", UserSource.LDAP);
    }

    @BeforeEach
    void ritaOfTheDirectory() {
        outsiders().admit(rita(Role.REVIEWER));
    }

    @Test
    void whoIsToldOfIsAUserWithoutAPassword() {
        assertThat(rita())
                .returns(Role.REVIEWER, User::role)
                .returns(UserSource.LDAP, User::source)
                .returns("rita@example.org", User::email)
                .returns("", User::password)
                .returns(false, User::mustChange);
    }

    @Test
    void anotherRoleEndsTheSessionsAndTheSameDoesNot() {
        long before = rita().stamp();
        outsiders().admit(rita(Role.REVIEWER));
        assertThat(rita().stamp()).isEqualTo(before);

        outsiders().admit(rita(Role.AGENT));
        assertThat(rita().stamp()).isGreaterThan(before);
        assertThat(rita()).returns(Role.AGENT, User::role).returns("A07", User::agentId);
    }

    @Test
    void whatIsNoAddressIsNotKeptAsOne() {
        for (String wrong : List.of("rita", "a@b.org,c@d.org", "a@b.org\nBcc: x@y.org")) {
            outsiders().admit(new Outsider("rita", Role.REVIEWER, null, wrong, UserSource.LDAP));

            assertThat(rita().email()).as(wrong).isNull();
        }
    }

    @Test
    void ofManyFirstLogInsAtTheSameTimeNoneFails() {
        Outsider told = new Outsider("ming", Role.REVIEWER, null, null, UserSource.LDAP);

        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i -> outsiders().admit(told).name()))
                .hasSize(8)
                .containsOnly("ming");
        assertThat(fixture.store().auditLog().newest(9, 0))
                .filteredOn(event -> event.subject().equals("ming"))
                .hasSize(1);
    }

    @Test
    void whoIsMissedIsOutUntilTheyAreToldOfAgain() {
        long before = rita().stamp();
        outsiders().missed("rita", UserSource.LDAP);
        assertThat(rita()).returns(true, User::disabled);
        assertThat(rita().stamp()).isGreaterThan(before);
        assertThat(outsiders().present(UserSource.LDAP)).isEmpty();

        outsiders().admit(rita(Role.REVIEWER));
        assertThat(rita()).returns(false, User::disabled);
        assertThat(outsiders().present(UserSource.LDAP)).containsExactly("rita");
    }

    @Test
    void whomAnAdministratorDisabledTheDirectoryDoesNotEnable() {
        users().disable("rita", true, "root");
        outsiders().missed("rita", UserSource.LDAP);
        outsiders().admit(rita(Role.REVIEWER));

        assertThat(rita()).returns(true, User::disabled);
    }

    @Test
    void aNameThatIsKeptHereIsNotTakenOver() {
        users().add("lin", Role.ADMINISTRATOR, null, "hash", "root");
        Outsider impostor = new Outsider("lin", Role.REVIEWER, null, null, UserSource.LDAP);

        assertThatThrownBy(() -> outsiders().admit(impostor))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.why()).isEqualTo(Why.USER_EXISTS));
        assertThat(users().find("lin").orElseThrow()).returns(Role.ADMINISTRATOR, User::role);

        outsiders().handOver("lin", UserSource.LDAP, "root");
        assertThat(outsiders().admit(impostor))
                .returns(Role.REVIEWER, User::role)
                .returns("", User::password);
    }

    @Test
    void passwordAndRoleAreChangedWhereTheyAreKept() {
        List<Runnable> changes = List.of(
                () -> users().reset("rita", "hash", "root"),
                () -> users().changePassword("rita", "hash"),
                () -> users().changeRole("rita", Role.SUPERVISOR, null, "root"));

        for (Runnable change : changes) {
            assertThatThrownBy(change::run)
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.why()).isEqualTo(Why.KEPT_ELSEWHERE));
        }
    }
}
