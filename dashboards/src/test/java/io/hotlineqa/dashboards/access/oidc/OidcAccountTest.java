package io.hotlineqa.dashboards.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.people.User;
import io.hotlineqa.store.people.UserSource;
import org.junit.jupiter.api.Test;

class OidcAccountTest {
    private static final User USER =
            new User("rita", Role.REVIEWER, null, "", false, false, null, 1, UserSource.OIDC, null);

    @Test
    void aSessionThatWasStoredBeforeSubjectsWereIsOverBecauseNoLogOutCouldEndIt() {
        OidcAccount before = new OidcAccount(USER, null, null);

        assertThat(before.isOver(null)).isTrue();
    }
}
