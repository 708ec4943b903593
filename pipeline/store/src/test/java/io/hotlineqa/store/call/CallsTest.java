package io.hotlineqa.store.call;

import static io.hotlineqa.store.Samples.DROP;
import static io.hotlineqa.store.Samples.LINES;
import static io.hotlineqa.store.Samples.file;
import static io.hotlineqa.store.Samples.scored;
import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.store.Samples;
import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.database.Page;
import io.hotlineqa.store.settings.SettingValues;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallsTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    @BeforeEach
    void threeScoredCalls() {
        fixture.store().ledger().register(DROP, List.of(file("a.wav", 'a'), file("b.wav", 'b'), file("c.wav", 'c')));
        fixture.store()
                .scores(LINES)
                .save(List.of(
                        scored("7001", "a.wav", 'a'), scored("7_02", "b.wav", 'b'), scored("7003", "c.wav", 'c')));
    }

    private Page<CallLine> page(CallFilter filter, int number, int size) {
        return fixture.store().calls().page(filter, CallSort.NEWEST, number, size);
    }

    @Test
    void pagesNeverOverlapAndCountAll() {
        Page<CallLine> first = page(CallFilter.ALL, 0, 2);
        Page<CallLine> second = page(CallFilter.ALL, 1, 2);

        assertThat(first.rows()).extracting(CallLine::callId).containsExactly("7003", "7_02");
        assertThat(second.rows()).extracting(CallLine::callId).containsExactly("7001");
        assertThat(first).returns(3L, Page::total).returns(2L, Page::pages).returns(true, Page::hasNext);
        assertThat(second).returns(true, Page::hasPrevious).returns(false, Page::hasNext);
    }

    @Test
    void aLineSaysWhatWasViolatedAndWhatIsToBeConfirmed() {
        assertThat(page(CallFilter.ALL, 0, 1).rows())
                .singleElement()
                .returns("张三", CallLine::agentName)
                .returns(95.0, CallLine::score)
                .returns(1, CallLine::violations)
                .returns(1, CallLine::reviews)
                .returns(
                        List.of(new RuleFinding("forbidden-10", false), new RuleFinding("closing", true)),
                        CallLine::findings);
    }

    @Test
    void findsByPartOfTheCallIdTakingSignsAsThemselves() {
        assertThat(page(CallFilter.ALL.with("7_0"), 0, 9).rows())
                .extracting(CallLine::callId)
                .containsExactly("7_02");
    }

    @Test
    void narrowsByRuleByAgentAndByQueue() {
        assertThat(page(
                                CallFilter.of(CallQueue.BELOW)
                                        .violating("forbidden-10")
                                        .by("A07")
                                        .as("", SettingValues.DEFAULT.withThreshold(100)),
                                0,
                                9)
                        .total())
                .isEqualTo(3);
        assertThat(page(CallFilter.ALL.violating("greeting"), 0, 9).total()).isZero();
        assertThat(page(CallFilter.ALL.by("A08"), 0, 9).total()).isZero();
        assertThat(page(CallFilter.of(CallQueue.CLEAN), 0, 9).total()).isZero();
    }

    @Test
    void callsOfNobodyAreFound() {
        fixture.sql().useHandle(handle -> handle.execute("update call set agent_id = null where call_id = '7003'"));

        assertThat(page(CallFilter.ALL.by(Counted.NONE), 0, 9).rows())
                .extracting(CallLine::callId)
                .containsExactly("7003");
    }

    @Test
    void finishedSamplesAreNarrowedByWhatTheMachineFoundInThem() {
        ScoredCall call = scored("7001", "a.wav", 'a');
        long id = fixture.call("7001");
        RuleResult passed = new RuleResult("greeting", "受理首语", Outcome.PASSED, false, 0, "", List.of());
        fixture.store().scores(LINES).rescore(id, Samples.card(call.transcript(), 100, List.of(passed)));
        fixture.store().samples().draw(1, List.of(), "sam");
        fixture.store().reviews().publish(id, 1, 100, "rita");
        fixture.store().scores(LINES).rescore(id, call.scorecard());
        CallFilter sampled = CallFilter.ALL.counting(new Counted(Found.SAMPLED, "", "", "", "", null, null));

        assertThat(page(sampled, 0, 9).rows()).extracting(CallLine::callId).containsExactly("7001");
        assertThat(page(sampled.violating("closing"), 0, 9).total()).isOne();
        assertThat(page(sampled.violating("greeting"), 0, 9).total()).isZero();
    }

    @Test
    void whateverWasFoundTheListMayBeOfOneRule() {
        Map<Found, Long> ofClosing = new EnumMap<>(Found.class);
        for (Found found : Found.values()) {
            Counted counted = new Counted(found, "", "", "", "", null, null);
            ofClosing.put(
                    found,
                    page(CallFilter.ALL.violating("closing").counting(counted), 0, 9)
                            .total());
        }

        assertThat(ofClosing)
                .isEqualTo(Map.of(
                        Found.VIOLATED, 0L,
                        Found.CONFIRM, 3L,
                        Found.ANY, 3L,
                        Found.JUDGED, 3L,
                        Found.NOT_JUDGED, 3L,
                        Found.SAMPLED, 0L,
                        Found.MISSED, 0L));
    }

    @Test
    void oneCallComesWithItsTranscriptItsScorecardAndItsFile() {
        ScoredCall saved = scored("7001", "a.wav", 'a');
        long id = fixture.call("7001");

        assertThat(fixture.store().calls().find(id))
                .get()
                .returns(LINES.transcript().apply(saved.transcript()), StoredCall::transcript)
                .returns(LINES.scorecard().apply(saved.scorecard()), StoredCall::card)
                .returns("{\"shift\": \"早班\"}", StoredCall::attributes)
                .returns(DROP, StoredCall::drop)
                .returns("a.wav", StoredCall::file);
        assertThat(fixture.store().calls().find(0)).isEmpty();
    }
}
