package io.hotlineqa.store.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;

/** Failures of the database that have nothing to do with what was asked of it, and may pass by themselves. */
public final class Outage {
    /**
     * Classes of SQLSTATE, and single ones: no connection, rolled back for another's sake, out of disk or connections,
     * shutting down or starting up, a fault of its disk.
     */
    private static final List<String> PASSING = List.of("08", "40", "53", "57P", "58030", "55P03");

    private Outage() {}

    /** Whether trying again later may help. */
    public static boolean mayPass(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || (cause instanceof SQLException sql && mayPass(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayPass(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && PASSING.stream().anyMatch(state::startsWith);
    }

    /** What the database said, without the statement. */
    public static String reason(Throwable failure) {
        String reason = String.valueOf(failure.getMessage());
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                reason = sql.getMessage();
            }
        }
        return reason;
    }
}
