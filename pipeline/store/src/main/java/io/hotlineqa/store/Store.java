package io.hotlineqa.store;

import io.hotlineqa.store.account.Ledger;
import io.hotlineqa.store.account.Runs;
import io.hotlineqa.store.account.Scores;
import io.hotlineqa.store.audit.Audit;
import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.call.Calls;
import io.hotlineqa.store.call.Emergencies;
import io.hotlineqa.store.call.LineFormat;
import io.hotlineqa.store.database.Database;
import io.hotlineqa.store.database.DatabaseAddress;
import io.hotlineqa.store.database.StoreException;
import io.hotlineqa.store.demo.DemoMark;
import io.hotlineqa.store.demo.ManyCalls;
import io.hotlineqa.store.embedded.EmbeddedServer;
import io.hotlineqa.store.example.Clips;
import io.hotlineqa.store.example.Examples;
import io.hotlineqa.store.example.Playlists;
import io.hotlineqa.store.incident.Incidents;
import io.hotlineqa.store.notice.NoticeMails;
import io.hotlineqa.store.notice.Notices;
import io.hotlineqa.store.people.Outsiders;
import io.hotlineqa.store.people.ProviderLogouts;
import io.hotlineqa.store.people.Tokens;
import io.hotlineqa.store.people.Users;
import io.hotlineqa.store.privacy.Erasure;
import io.hotlineqa.store.privacy.Retention;
import io.hotlineqa.store.report.Figures;
import io.hotlineqa.store.report.LastWords;
import io.hotlineqa.store.report.ReportMails;
import io.hotlineqa.store.report.Reports;
import io.hotlineqa.store.review.Assignments;
import io.hotlineqa.store.review.DoubleReviews;
import io.hotlineqa.store.review.RandomSamples;
import io.hotlineqa.store.review.Remarks;
import io.hotlineqa.store.review.Reviews;
import io.hotlineqa.store.saved.SavedSearches;
import io.hotlineqa.store.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The PostgreSQL database of the product: what became of every recording, what was heard, how it was scored.
 * Thread-safe; stores of one process at one address share their connections.
 */
public final class Store implements AutoCloseable {
    private final DatabaseAddress address;
    private final Database database;
    private final Jdbi jdbi;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private Store(DatabaseAddress address, Database database) {
        this.address = address;
        this.database = database;
        this.jdbi = Jdbi.create(database.pool());
        // Values of statements are what people said: they have no place in messages, which go to logs.
        this.jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    /**
     * Connects, starts the server when the address asks for one of our own, and brings the tables to this version.
     *
     * @throws StoreException when the database cannot be used, for the operator to read
     */
    public static Store open(DatabaseAddress address) {
        return new Store(address, Database.open(address));
    }

    /**
     * The same, by the text of the address.
     *
     * @throws StoreException also when the address has no valid form
     */
    public static Store open(String address) {
        return open(DatabaseAddress.parse(address));
    }

    /**
     * Lets the servers that this process runs or uses go when it is asked to end, whoever in it still has a store open:
     * for commands that may be interrupted. Called before the first store is opened.
     */
    public static void stopServersAtExit() {
        EmbeddedServer.leaveAllAtExit();
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

    /** Which calls of emergencies operators were told of. */
    public Emergencies emergencies() {
        return new Emergencies(jdbi);
    }

    /** When which drop was worked on, with what. */
    public Runs runs() {
        return new Runs(jdbi);
    }

    /** Counts over all of them. */
    public Figures figures() {
        return new Figures(jdbi);
    }

    /** What people last said of each thing that the machine found. */
    public LastWords lastWords() {
        return new LastWords(jdbi);
    }

    /** Counts over the calls of a period. */
    public Reports reports() {
        return new Reports(jdbi);
    }

    /** Who may log in. */
    public Users users() {
        return new Users(jdbi);
    }

    /** Users whose passwords are kept elsewhere. */
    public Outsiders outsiders() {
        return new Outsiders(jdbi);
    }

    /** Log-outs at the OpenID Connect provider. */
    public ProviderLogouts providerLogouts() {
        return new ProviderLogouts(jdbi);
    }

    /** What programs log in with. */
    public Tokens tokens() {
        return new Tokens(jdbi);
    }

    /** What people make of the machine's results. */
    public Reviews reviews() {
        return new Reviews(jdbi);
    }

    /** Marks on stretches of calls. */
    public Remarks remarks() {
        return new Remarks(jdbi);
    }

    /** Marks as examples of rules. */
    public Examples examples() {
        return new Examples(jdbi);
    }

    /** Stretches of calls in an order. */
    public Playlists playlists() {
        return new Playlists(jdbi);
    }

    /** Exported files of clips. */
    public Clips clips() {
        return new Clips(jdbi, address.clipFolder());
    }

    /** Searches that people keep. */
    public SavedSearches savedSearches() {
        return new SavedSearches(jdbi);
    }

    /** What the house has chosen. */
    public Settings settings() {
        return new Settings(jdbi);
    }

    /** What users are told of. */
    public Notices notices() {
        return new Notices(jdbi);
    }

    /** What of it is to be mailed. */
    public NoticeMails noticeMails() {
        return new NoticeMails(jdbi);
    }

    /** Which reports were mailed to whom. */
    public ReportMails reportMails() {
        return new ReportMails(jdbi);
    }

    /** Who reviews which calls. */
    public Assignments assignments() {
        return new Assignments(jdbi);
    }

    /** Random samples of clean calls. */
    public RandomSamples samples() {
        return new RandomSamples(jdbi);
    }

    /** What several calls show together. */
    public Incidents incidents() {
        return new Incidents(jdbi);
    }

    /** Blind double reviews. */
    public DoubleReviews doubleReviews() {
        return new DoubleReviews(jdbi);
    }

    /** The chained log of who did what. */
    public AuditLog auditLog() {
        return new AuditLog(jdbi);
    }

    /** Whether everything is accounted for. */
    public Audit audit() {
        return new Audit(jdbi, auditLog());
    }

    /** Takes calls out for good. */
    public Erasure erasure() {
        return new Erasure(jdbi, clips());
    }

    /** What has been kept long enough, and what must stay. */
    public Retention retention() {
        return new Retention(jdbi, erasure());
    }

    /** Whether this is a database to look around in. */
    public DemoMark demoMark() {
        return new DemoMark(jdbi);
    }

    /** What fills such a database to measure pages with. */
    public ManyCalls manyCalls() {
        return new ManyCalls(jdbi);
    }

    /** Where the search index of this database lies; it may not be there yet. */
    public Path indexFolder() {
        return address.indexFolder();
    }

    /** The pool of connections, for libraries that keep tables of their own. */
    public DataSource dataSource() {
        return database.pool();
    }

    /** Whether the database answers within this time, at least a second. */
    public boolean answers(Duration patience) {
        return database.answers(patience);
    }

    /** Lets the database go; a server of our own stops with its last user. Closing twice does nothing. */
    @Override
    public void close() {
        if (open.getAndSet(false)) {
            database.close();
        }
    }
}
