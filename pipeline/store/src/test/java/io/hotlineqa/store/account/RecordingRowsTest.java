package io.hotlineqa.store.account;

import static io.hotlineqa.store.Samples.LINES;
import static io.hotlineqa.store.Samples.file;
import static io.hotlineqa.store.Samples.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.store.StoreFixture;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordingRowsTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    private LedgerRow pending(String drop) {
        return fixture.store().ledger().pending(drop).get(0);
    }

    private LedgerRow claim(LedgerRow row) {
        return fixture.sql().inTransaction(handle -> new RecordingRows(handle).claim(row));
    }

    private boolean somebodyWaits() {
        return fixture.sql()
                .withHandle(handle -> handle.createQuery("select exists (select from pg_stat_activity"
                                + " where datname = current_database() and wait_event_type = 'Lock')")
                        .mapTo(Boolean.class)
                        .one());
    }

    @Test
    void whoWaitsForTheHolderToBeScoredSeesThatItWas() throws Exception {
        Ledger ledger = fixture.store().ledger();
        ledger.register("one", List.of(file("a.wav", 'a')));
        fixture.store().scores(LINES).save(scored("one", "7001", "a.wav", 'a'));
        ledger.requeue(ledger.files("one", null, 0, 1).rows().get(0).id(), "test");
        ledger.register("two", List.of(file("b.wav", 'a')));
        LedgerRow first = pending("one");
        LedgerRow second = pending("two");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Handle holder = fixture.sql().open()) {
            holder.begin();
            FileRows files = new FileRows(holder);
            assertThat(new RecordingRows(holder).claim(first)).isEqualTo(first);
            Future<LedgerRow> waiting = thread.submit(() -> claim(second));
            await().until(this::somebodyWaits);

            files.scored(first, "7001");
            holder.commit();

            assertThat(waiting.get()).returns(first.id(), LedgerRow::id).returns(FileState.SCORED, LedgerRow::state);
        } finally {
            thread.shutdownNow();
        }
    }
}
