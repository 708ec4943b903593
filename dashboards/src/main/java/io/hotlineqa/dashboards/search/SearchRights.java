package io.hotlineqa.dashboards.search;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.search.Rights;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What each role may find. Trainers find no personal data, and agents and scores only when the house has granted it. */
@Component
public class SearchRights {
    private final Store store;

    SearchRights(Store store) {
        this.store = store;
    }

    /** Empty for a role that does not search. */
    Optional<Rights> of(Role role) {
        return switch (role) {
            case REVIEWER, SUPERVISOR -> Optional.of(Rights.EVERYTHING);
            case TRAINER ->
                Optional.of(
                        store.settings().current().trainersSeeAgents()
                                ? Rights.WITHOUT_PERSONAL_DATA
                                : Rights.WITHOUT_AGENTS);
            case AGENT, OPERATOR, ADMINISTRATOR -> Optional.empty();
        };
    }
}
