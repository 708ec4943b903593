package io.hotlineqa.dashboards.privacy;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.call.StoredCall;
import io.hotlineqa.store.people.Role;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;

/**
 * Hides spoken numbers, addresses and names from everybody. Who judges a call may have them shown, call by call, until
 * the end of the session; the log says so. Thread-safe.
 */
@Component
public class Disclosure {
    private static final String SHOWN = "hotlineqa.shown.";

    private final AuditLog log;

    Disclosure(Store store) {
        this.log = store.auditLog();
    }

    /** Whether this account may have them shown. */
    public boolean isAllowed(Account account) {
        return account.is(Role.REVIEWER) || account.is(Role.SUPERVISOR);
    }

    /** Whether they are shown to this account in this session. */
    public boolean isShown(long call, Account account, HttpSession session) {
        return isAllowed(account) && session.getAttribute(SHOWN + call) != null;
    }

    /** The call as this account sees it. */
    public StoredCall of(StoredCall call, Account account, HttpSession session) {
        return isShown(call.id(), account, session) ? call : MaskedCall.of(call);
    }

    /** Shows them from now on, to an account that may. */
    void show(long call, Account account, HttpSession session) {
        log.append(account.getUsername(), "unmask", "call " + call, "");
        session.setAttribute(SHOWN + call, true);
    }
}
