package io.hotlineqa.store.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.store.Samples;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.account.DropSummary;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallQueue;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.database.StoreException;
import io.hotlineqa.store.settings.SettingValues;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ManyCallsTest {
    private static final int COPIES = 500;

    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    private Store store() {
        return fixture.store();
    }

    @BeforeEach
    void oneScoredCall() {
        store().ledger().register(Samples.DROP, List.of(Samples.file("7001.wav", 'a')));
        store().scores(Samples.LINES).save(Samples.scored("7001", "7001.wav", 'a'));
    }

    @Test
    void callsAreMultipliedInADemosDatabaseOnly() {
        assertThatThrownBy(() -> store().manyCalls().make(COPIES)).isInstanceOf(StoreException.class);

        assertThat(store().figures().calls(CallFilter.ALL)).isEqualTo(1);
    }

    @Test
    void copiesAreWholeCallsOverAYearAndEveryFifthIsPublished() {
        store().demoMark().put();
        store().manyCalls().make(COPIES);

        assertThat(store().audit().check()).isEmpty();
        assertThat(store().figures().calls(CallFilter.ALL)).isEqualTo(COPIES + 1);
        assertThat(store().figures().calls(CallFilter.of(CallQueue.DONE))).isEqualTo(COPIES / 5);
        assertThat(store().figures().calls(CallFilter.of(CallQueue.APPEALED))).isEqualTo(COPIES / 50);
        assertThat(store().ledger().drops()).hasSize(366);
        assertThat(store().calls()
                        .line(store().calls()
                                .page(CallFilter.ALL.with("m500"), CallSort.NEWEST, 0, 1)
                                .rows()
                                .get(0)
                                .id()))
                .hasValueSatisfying(line -> assertThat(line.callId()).isEqualTo("m500"));
    }

    @Test
    void pagesOfDropsAreTheListOfAllFromTheFirstToTheLast() {
        store().demoMark().put();
        store().manyCalls().make(COPIES);
        List<DropSummary> all = store().ledger().drops();

        for (int page = 0; page < 8; page++) {
            assertThat(store().ledger().drops(page, 50).rows())
                    .as("page " + page)
                    .isEqualTo(all.subList(50 * page, Math.min(50 * page + 50, 366)));
        }
        assertThat(store().ledger().drops(99, 50)).isEqualTo(store().ledger().drops(7, 50));
        assertThat(all)
                .allSatisfy(
                        drop -> assertThat(store().ledger().drop(drop.drop())).isEqualTo(drop));
        assertThat(store().ledger().inQuarantine()).isZero();
    }

    @Test
    void everyQueueCountsTheSameAloneAndTogether() {
        store().demoMark().put();
        store().manyCalls().make(COPIES);
        List<CallQueue> all = List.of(CallQueue.values());

        assertThat(store().figures().queues(all, "reviewer", SettingValues.DEFAULT))
                .allSatisfy((queue, calls) -> assertThat(
                                store().figures().calls(CallFilter.of(queue).as("reviewer", SettingValues.DEFAULT)))
                        .as(queue.name())
                        .isEqualTo(calls));
    }
}
