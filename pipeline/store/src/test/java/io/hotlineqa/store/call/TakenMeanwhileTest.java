package io.hotlineqa.store.call;

import static io.hotlineqa.store.Samples.DROP;
import static io.hotlineqa.store.Samples.LINES;
import static io.hotlineqa.store.Samples.file;
import static io.hotlineqa.store.Samples.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.settings.SettingValues;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TakenMeanwhileTest {
    /** Holds up whoever reads reviews by it, in the middle of their query, as long as somebody has the lock. */
    private static final List<String> HELD_UP = List.of(
            "create schema held_up",
            "create view held_up.review as select r.* from public.review r,"
                    + " (select pg_advisory_xact_lock_shared(1)::text offset 0) held");

    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    @BeforeEach
    void twoCalls() {
        fixture.store().ledger().register(DROP, List.of(file("a.wav", 'a'), file("b.wav", 'b')));
        fixture.store().scores(LINES).save(List.of(scored("7001", "a.wav", 'a'), scored("7002", "b.wav", 'b')));
        fixture.store().assignments().assign(List.of(fixture.call("7001"), fixture.call("7002")), null, "lead");
        fixture.sql().useHandle(handle -> HELD_UP.forEach(handle::execute));
    }

    private OptionalLong take(String user) {
        return fixture.store()
                .assignments()
                .take(CallFilter.of(CallQueue.ALL).as(user, SettingValues.DEFAULT), CallSort.NEWEST);
    }

    private OptionalLong takeHeldUp(String user) {
        return fixture.sql().inTransaction(handle -> {
            handle.execute("set local search_path = held_up, public");
            return new CallSearch(handle)
                    .free(CallFilter.of(CallQueue.ALL).as(user, SettingValues.DEFAULT), CallSort.NEWEST);
        });
    }

    private boolean somebodyWaits() {
        return fixture.sql()
                .withHandle(handle -> handle.createQuery(
                                "select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                        .mapTo(Boolean.class)
                        .one());
    }

    @Test
    void whoLookedBeforeAnotherTookACallIsGivenTheNextOne() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Handle holder = fixture.sql().open()) {
            holder.execute("select pg_advisory_lock(1)");
            Future<OptionalLong> late = thread.submit(() -> takeHeldUp("bella"));
            await().until(this::somebodyWaits);

            OptionalLong early = take("anna");
            holder.execute("select pg_advisory_unlock(1)");

            assertThat(early).isPresent();
            assertThat(late.get()).isPresent().isNotEqualTo(early);
        } finally {
            thread.shutdownNow();
        }
    }
}
