package io.hotlineqa.dashboards.access;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.StoredCall;
import io.hotlineqa.store.people.Role;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** The one door to a single call: an agent gets the own published ones, and of others not even that they exist. */
@Service
public class VisibleCalls {
    private final Store store;

    VisibleCalls(Store store) {
        this.store = store;
    }

    /**
     * The call, if this account may see it.
     *
     * @throws ResponseStatusException 404 when there is none, or none for this account
     */
    public StoredCall find(long id, Account account) {
        return store.calls()
                .reviewed(id)
                .filter(call -> isVisible(call, account))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The id of the newest call of this number that this account may see; empty when there is none. */
    public OptionalLong numbered(String callId, Account account) {
        return store.calls().numbered(callId).stream()
                .filter(id -> store.calls()
                        .reviewed(id)
                        .filter(call -> isVisible(call, account))
                        .isPresent())
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Whether there is a call of this id that this account may see. */
    public boolean isVisible(long id, Account account) {
        return store.calls().numbers(List.of(id)).containsKey(id)
                && (!account.is(Role.AGENT)
                        || store.calls()
                                .reviewed(id)
                                .filter(call -> isVisible(call, account))
                                .isPresent());
    }

    private boolean isVisible(StoredCall call, Account account) {
        return !account.is(Role.AGENT)
                || (account.agentId().equals(call.agentId())
                        && store.reviews().of(call.id()).isPublished());
    }
}
