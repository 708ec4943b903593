package io.hotlineqa.store;

import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The PostgreSQL database of the product: what became of every recording, what was heard, how it was scored.
 * Thread-safe; one for each process is enough.
 */
public final class Store implements AutoCloseable {
    private final Database database;
    private final Jdbi jdbi;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private Store(Database database) {
        this.database = database;
        this.jdbi = Jdbi.create(database.pool());
    }

    /**
     * Connects, starts the server when the address asks for one of our own, and brings the tables to this version.
     *
     * @throws StoreException when the database cannot be used, for the operator to read
     */
    public static Store open(DatabaseAddress address) {
        return new Store(Database.open(address));
    }

    /**
     * The same, by the text of the address.
     *
     * @throws StoreException also when the address has no valid form
     */
    public static Store open(String address) {
        return open(DatabaseAddress.parse(address));
    }

    /** Closes the store when the process is asked to end, for commands that may be interrupted. */
    public Store closeAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "store-close"));
        return this;
    }

    /** The states of all recordings, and how they change. */
    public Ledger ledger() {
        return new Ledger(jdbi);
    }

    /**
     * Where finished calls are written.
     *
     * @param lines how a transcript and a scorecard are written
     */
    public Scores scores(LineFormat lines) {
        return new Scores(jdbi, lines);
    }

    /** Finished calls, to read. */
    public Calls calls() {
        return new Calls(jdbi);
    }

    /** When which drop was worked on, with what. */
    public Runs runs() {
        return new Runs(jdbi);
    }

    /** Counts over all of them. */
    public Figures figures() {
        return new Figures(jdbi);
    }

    /** Who may log in. */
    public Users users() {
        return new Users(jdbi);
    }

    /** What programs log in with. */
    public Tokens tokens() {
        return new Tokens(jdbi);
    }

    /** What people make of the machine's results. */
    public Reviews reviews() {
        return new Reviews(jdbi);
    }

    /** The chained log of who did what. */
    public AuditLog auditLog() {
        return new AuditLog(jdbi);
    }

    /** Whether everything is accounted for. */
    public Audit audit() {
        return new Audit(jdbi, auditLog());
    }

    /** Whether this is a database to look around in. */
    public DemoMark demoMark() {
        return new DemoMark(jdbi);
    }

    /** The pool of connections, for libraries that keep tables of their own. */
    public DataSource dataSource() {
        return database.pool();
    }

    /** Lets the database go; a server of our own stops with its last user. Closing twice does nothing. */
    @Override
    public void close() {
        if (open.getAndSet(false)) {
            database.close();
        }
    }
}
