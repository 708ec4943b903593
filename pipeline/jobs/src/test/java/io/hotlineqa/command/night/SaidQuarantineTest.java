package io.hotlineqa.command.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.account.FileState;
import io.hotlineqa.store.account.LedgerRow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaidQuarantineTest {
    private static final Instant NIGHT = Instant.parse("2026-11-22T20:00:00Z");
    private final SaidQuarantine said = new SaidQuarantine();

    @Test
    void saysEachFileOnceThoughItsDropIsTakenAgain() {
        said.news("one", List.of(row(1, NIGHT)));

        assertThat(said.news("one", List.of(row(1, NIGHT), row(2, NIGHT)))).containsExactly(row(2, NIGHT));
        assertThat(said.news("one", List.of(row(1, NIGHT), row(2, NIGHT)))).isEmpty();
    }

    @Test
    void saysAFileAgainThatHadAnotherChanceAndFailedAgain() {
        said.news("one", List.of(row(1, NIGHT)));

        assertThat(said.news("one", List.of(row(1, NIGHT.plusSeconds(60))))).hasSize(1);
    }

    @Test
    void remembersTheLastDropsOnlyHoweverManyCome() {
        for (long night = 0; night <= 2 * SaidQuarantine.DROPS; night++) {
            said.news("night " + night, List.of(row(night, NIGHT)));
        }

        long oldest = SaidQuarantine.DROPS + 1;
        assertThat(said.news("night " + oldest, List.of(row(oldest, NIGHT)))).isEmpty();
        assertThat(said.news("night " + (oldest - 1), List.of(row(oldest - 1, NIGHT))))
                .hasSize(1);
    }

    @Test
    void remembersNoFileThatIsInQuarantineNoMore() {
        said.news("one", List.of(row(1, NIGHT), row(2, NIGHT)));
        said.news("one", List.of());

        assertThat(said.news("one", List.of(row(1, NIGHT)))).hasSize(1);
    }

    private static LedgerRow row(long id, Instant settledAt) {
        return new LedgerRow(
                id,
                "drop",
                id + ".wav",
                null,
                0,
                null,
                FileState.QUARANTINED,
                QuarantineReason.EMPTY,
                "no sound",
                null,
                settledAt,
                false);
    }
}
