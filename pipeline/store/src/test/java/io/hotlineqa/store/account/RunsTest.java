package io.hotlineqa.store.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.RulebookRef;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.store.StoreFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunsTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    @Test
    void aRunHasABeginningAndAnEndUnlessItWasKilled() {
        Runs runs = fixture.store().runs();
        EngineRef engine = new EngineRef("hotline-cn", "e".repeat(64));
        RulebookRef rulebook = new RulebookRef("baoji-zhongran-2008", "1", "b".repeat(64));
        runs.begin("monday", engine, rulebook, "hotline-qa 0.1");
        runs.end(runs.begin("tuesday", engine, rulebook, "hotline-qa 0.1"));

        assertThat(runs.newest(9)).extracting(Run::drop).containsExactly("tuesday", "monday");
        assertThat(runs.newest(9)).extracting(r -> r.endedAt() != null).containsExactly(true, false);
    }

    @Test
    void tellsTheRateOfTheNewestRunThatHadAFairAmountToDo() {
        Runs runs = fixture.store().runs();
        EngineRef engine = new EngineRef("hotline-cn", "e".repeat(64));
        RulebookRef rulebook = new RulebookRef("baoji-zhongran-2008", "1", "b".repeat(64));
        runs.end(runs.begin("small", engine, rulebook, "hotline-qa 0.1"), new RunWork(2, 1000));
        assertThat(runs.bytesPerSecond(engine)).isEmpty();

        runs.end(runs.begin("fair", engine, rulebook, "hotline-qa 0.1"), new RunWork(2, 50_000_000));

        assertThat(runs.bytesPerSecond(engine).orElseThrow()).isPositive();
        assertThat(runs.bytesPerSecond(new EngineRef("other", "f".repeat(64)))).isEmpty();
    }
}
