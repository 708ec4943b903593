package io.hotlineqa.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.database.Outage;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

/** The requests themselves are those of {@link io.hotlineqa.dashboards.StopTest}. */
class DatabaseAwayTest {
    @Test
    void aRollbackThatFailsOnABrokenConnectionDoesNotHideWhatBrokeIt() {
        SQLException broken = new SQLException("An I/O error occurred while sending to the backend.", "08006");
        TransactionSystemException rollback =
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(broken);

        assertThat(Outage.mayPass(rollback)).isFalse();
        assertThat(DatabaseAway.whatFailedFirst(rollback)).isSameAs(broken);
    }

    @Test
    void whatHidesNothingFailedFirst() {
        IllegalStateException bug = new IllegalStateException("a bug");

        assertThat(DatabaseAway.whatFailedFirst(bug)).isSameAs(bug);
    }
}
