package io.hotlineqa.e2e;

import io.hotlineqa.store.Store;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Stops everybody who wants to store another call once so many are stored; opens when closed, as gates in Java do. */
public final class Gate implements AutoCloseable {
    private static final String LOCK = "4711";

    private final Connection holder;

    private Gate(Connection holder) {
        this.holder = holder;
    }

    public static Gate after(int calls, Store store) throws SQLException {
        Gate gate = new Gate(store.dataSource().getConnection());
        gate.execute("select pg_advisory_lock(" + LOCK + ")");
        gate.execute("create function gate() returns trigger language plpgsql as $$ begin"
                + " if (select count(*) from call) >= " + calls + " then perform pg_advisory_xact_lock(" + LOCK + ");"
                + " end if; return new; end $$");
        gate.execute("create trigger gate before insert on call for each row execute function gate()");
        return gate;
    }

    /** Whether somebody waits at it. */
    public boolean isReached() throws SQLException {
        try (Statement statement = holder.createStatement();
                ResultSet waiting = statement.executeQuery(
                        "select exists (select from pg_locks where locktype = 'advisory' and not granted)")) {
            waiting.next();
            return waiting.getBoolean(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (holder) {
            execute("select pg_advisory_unlock(" + LOCK + ")");
            execute("drop trigger gate on call");
            execute("drop function gate");
        }
    }
}
