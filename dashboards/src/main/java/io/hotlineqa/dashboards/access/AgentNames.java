package io.hotlineqa.dashboards.access;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.settings.SettingValues;
import org.springframework.stereotype.Service;

/** Who may see whose calls they read: trainers only when the house has granted it. */
@Service
public class AgentNames {
    private final Store store;

    AgentNames(Store store) {
        this.store = store;
    }

    public boolean areShownTo(Account account) {
        return areShownTo(account, store.settings().current());
    }

    /** The same, for whoever has the settings at hand. */
    public boolean areShownTo(Account account, SettingValues settings) {
        return !account.is(Role.TRAINER) || settings.trainersSeeAgents();
    }
}
