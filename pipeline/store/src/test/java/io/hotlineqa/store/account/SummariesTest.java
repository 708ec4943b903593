package io.hotlineqa.store.account;

import static io.hotlineqa.store.Samples.DROP;
import static io.hotlineqa.store.Samples.LINES;
import static io.hotlineqa.store.Samples.card;
import static io.hotlineqa.store.Samples.file;
import static io.hotlineqa.store.Samples.scored;
import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallLine;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.call.Calls;
import io.hotlineqa.store.call.ScoredCall;
import io.hotlineqa.store.database.Page;
import io.hotlineqa.store.privacy.Erasable;
import io.hotlineqa.store.privacy.Erasure;
import io.hotlineqa.store.report.RuleFigures;
import io.hotlineqa.store.review.Judgement;
import io.hotlineqa.store.review.Reviews;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What lists and figures read instead of all results and verdicts equals the recount, whatever happens to a call. */
class SummariesTest {
    private static final RuleFigures UNTOUCHED = new RuleFigures("forbidden-10", 2, 0, 0, 0, 0);

    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    private final ScoredCall first = scored("7001", "a.wav", 'a');

    @BeforeEach
    void twoScoredCalls() {
        fixture.store().ledger().register(DROP, List.of(file("a.wav", 'a'), file("b.wav", 'b')));
        fixture.store().scores(LINES).save(List.of(first, scored("7002", "b.wav", 'b')));
    }

    private long call() {
        return fixture.store()
                .calls()
                .page(CallFilter.ALL.with("7001"), CallSort.NEWEST, 0, 1)
                .rows()
                .get(0)
                .id();
    }

    private void assertRules(RuleFigures... expected) {
        assertThat(fixture.store().figures().rules()).containsExactly(expected);
        assertThat(fixture.store().audit().check()).as("the recount").isEmpty();
    }

    private void rescoreWith(List<RuleResult> results) {
        Scorecard milder = card(first.transcript(), 100);
        fixture.store()
                .scores(LINES)
                .rescore(
                        call(),
                        new Scorecard(
                                milder.callId(),
                                milder.agentId(),
                                milder.startedAt(),
                                milder.durationSeconds(),
                                milder.recording(),
                                milder.engine(),
                                milder.rulebook(),
                                milder.software(),
                                100,
                                100,
                                results));
    }

    private static RuleResult result(String rule, Outcome outcome) {
        return new RuleResult(rule, "条款", outcome, false, 0, "", List.of());
    }

    @Test
    void scoringCountsEachFindingOnce() {
        fixture.store().scores(LINES).save(first);

        assertRules(UNTOUCHED, new RuleFigures("closing", 0, 2, 0, 0, 0));
    }

    @Test
    void rescoringPutsTheNewFindingsInThePlaceOfTheOldOnes() {
        rescoreWith(List.of(result("greeting", Outcome.VIOLATED), result("forbidden-10", Outcome.PASSED)));

        assertRules(
                new RuleFigures("forbidden-10", 1, 0, 0, 0, 0),
                new RuleFigures("greeting", 1, 0, 0, 0, 0),
                new RuleFigures("closing", 0, 1, 0, 0, 0));
    }

    @Test
    void theLastWordCountsAlsoAfterRescoring() {
        Reviews reviews = fixture.store().reviews();
        reviews.judge(call(), 0, "forbidden-10", Judgement.RIGHT, "", "rita");
        reviews.judge(call(), 1, "forbidden-10", Judgement.WRONG, "客户说的", "rita");
        reviews.addMissed(call(), 2, "greeting", 0, 1, "漏判", "rita");
        reviews.withdrawMissed(call(), 3, "greeting", "rita");
        assertRules(new RuleFigures("forbidden-10", 2, 0, 0, 1, 0), new RuleFigures("closing", 0, 2, 0, 0, 0));

        rescoreWith(List.of(result("forbidden-10", Outcome.PASSED)));

        assertRules(new RuleFigures("forbidden-10", 1, 0, 0, 1, 0), new RuleFigures("closing", 0, 1, 0, 0, 0));
    }

    @Test
    void anErasedCallIsCountedNowhere() throws IOException {
        fixture.store().reviews().judge(call(), 0, "closing", Judgement.RIGHT, "", "rita");
        Erasure erasure = fixture.store().erasure();

        for (Erasable call : erasure.find("7001")) {
            erasure.erase(call, "the caller asked for it", "olga");
        }

        assertRules(new RuleFigures("forbidden-10", 1, 0, 0, 0, 0), new RuleFigures("closing", 0, 1, 0, 0, 0));
    }

    @Test
    void aYearOfCopiesIsCountedLikeItsOriginals() {
        fixture.store().demoMark().put();
        fixture.store().manyCalls().make(100);

        assertRules(new RuleFigures("forbidden-10", 102, 0, 17, 3, 0), new RuleFigures("closing", 0, 102, 17, 3, 0));
    }

    @Test
    void pagesOfOneRuleAreTheSameFromTheMiddleToTheEnd() {
        fixture.store().demoMark().put();
        fixture.store().manyCalls().make(20);
        CallFilter closing = CallFilter.ALL.violating("closing");
        Calls calls = fixture.store().calls();
        List<Long> whole = ids(calls.page(closing, CallSort.SCORE, 0, 50));

        assertThat(whole).hasSize(22);
        for (int page = 0; page < 8; page++) {
            int from = Math.min(3 * page, 22);
            assertThat(ids(calls.page(closing, CallSort.SCORE, page, 3)))
                    .as("page " + page)
                    .isEqualTo(whole.subList(from, Math.min(from + 3, 22)));
        }
        assertThat(ids(calls.page(closing, CallSort.SCORE, 99, 3))).isEmpty();
    }

    private static List<Long> ids(Page<CallLine> page) {
        return page.rows().stream().map(CallLine::id).toList();
    }
}
