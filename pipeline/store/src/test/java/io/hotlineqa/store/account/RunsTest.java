package io.hotlineqa.store.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.RulebookRef;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.store.StoreFixture;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunsTest {
    private static final EngineRef ENGINE = new EngineRef("hotline-cn", "e".repeat(64));

    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    @Test
    void aRunHasABeginningAndAnEndUnlessItWasKilled() {
        Runs runs = fixture.store().runs();
        begun("monday");
        runs.end(begun("tuesday"));

        assertThat(runs.newest(9)).extracting(Run::drop).containsExactly("tuesday", "monday");
        assertThat(runs.newest(9)).extracting(r -> r.endedAt() != null).containsExactly(true, false);
    }

    @Test
    void tellsThePaceOfTheNewestRunThatHadAFairAmountToDo() {
        Runs runs = fixture.store().runs();
        runs.end(begun("small"), new RunWork(2, 1000, 1));
        assertThat(runs.pace(ENGINE)).isEmpty();

        runs.end(begun("fair"), new RunWork(2, 50_000_000, 10));
        fixture.sql()
                .useHandle(handle -> handle.execute(
                        "update run set started_at = ended_at - interval '50 s' where bytes is not null"));

        RunPace pace = runs.pace(ENGINE).orElseThrow();
        assertThat(pace.aroundSeconds()).isEqualTo(10);
        assertThat(pace.forecast(2, 50_000_000)).isEqualTo(Duration.ofSeconds(50));
        assertThat(pace.forecast(4, 500_000_000)).isEqualTo(Duration.ofSeconds(210));
        assertThat(runs.pace(new EngineRef("other", "f".repeat(64)))).isEmpty();
    }

    @Test
    void doesNotTakeThePaceOfARunThatHeardNothing() {
        Runs runs = fixture.store().runs();
        runs.end(begun("copies"), new RunWork(2, 50_000_000, 1000));

        assertThat(runs.pace(ENGINE)).isEmpty();
    }

    @Test
    void takesWhatHearingDidNotForAroundItInARunOfAnEarlierVersion() {
        begun("earlier");
        fixture.sql()
                .useHandle(handle -> handle.execute("update run set ended_at = started_at + interval '50 s',"
                        + " workers = 2, bytes = 50000000, hearing_seconds = 80"));

        assertThat(fixture.store().runs().pace(ENGINE).orElseThrow().forecast(1, 50_000_000))
                .isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void takesAllOfTheTimeForHearingInARunThatDidNotTellThemApart() {
        begun("earlier");
        fixture.sql()
                .useHandle(handle -> handle.execute(
                        "update run set ended_at = started_at + interval '50 s', workers = 2," + " bytes = 50000000"));

        assertThat(fixture.store().runs().pace(ENGINE).orElseThrow().forecast(1, 5_000_000))
                .isEqualTo(Duration.ofSeconds(10));
    }

    private long begun(String drop) {
        RulebookRef rulebook = new RulebookRef("baoji-zhongran-2008", "1", "b".repeat(64));
        return fixture.store().runs().begin(drop, ENGINE, rulebook, "hotline-qa 0.1");
    }
}
