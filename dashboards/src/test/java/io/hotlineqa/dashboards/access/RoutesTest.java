package io.hotlineqa.dashboards.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.people.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutesTest {
    @Test
    void noRouteStandsTwiceInTheTable() {
        List<String> routes =
                Routes.ALL.stream().map(r -> r.method() + " " + r.pattern()).toList();

        assertThat(routes).doesNotHaveDuplicates();
    }

    @Test
    void onlyAdministratorsTouchUsersAndAgentsTouchNothingButTheirOwn() {
        assertThat(Routes.ALL.stream().filter(r -> r.pattern().startsWith("/users")))
                .allSatisfy(r -> assertThat(r.roles()).containsExactly(Role.ADMINISTRATOR));
        assertThat(Routes.ALL.stream()
                        .filter(r -> r.roles().contains(Role.AGENT))
                        .map(Route::pattern))
                .containsExactlyInAnyOrder(
                        "/",
                        "/password",
                        "/password",
                        "/mine",
                        "/report",
                        "/report/table",
                        "/report/print",
                        "/report/pdf",
                        "/notices",
                        "/notices",
                        "/help",
                        "/rulebook",
                        "/calls/{id}",
                        "/calls/{id}/audio",
                        "/calls/{id}/waveform",
                        "/calls/{id}/acknowledgement",
                        "/calls/{id}/appeals");
    }
}
