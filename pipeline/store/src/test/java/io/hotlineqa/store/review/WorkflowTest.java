package io.hotlineqa.store.review;

import static io.hotlineqa.store.Samples.DROP;
import static io.hotlineqa.store.Samples.LINES;
import static io.hotlineqa.store.Samples.file;
import static io.hotlineqa.store.Samples.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.speech.privacy.Masked;
import io.hotlineqa.store.Samples;
import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.call.ReviewState;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.database.RefusedException.Why;
import io.hotlineqa.store.notice.Notice;
import io.hotlineqa.store.notice.NoticeKind;
import io.hotlineqa.store.notice.Notices;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.people.Users;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the workflow does not allow, and what follows from a step. */
class WorkflowTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    private Reviews reviews;
    private long call;

    @BeforeEach
    void oneScoredCall() {
        fixture.store().ledger().register(DROP, List.of(file("a.wav", 'a')));
        fixture.store().scores(LINES).save(scored("7001", "a.wav", 'a'));
        reviews = fixture.store().reviews();
        call = fixture.store()
                .calls()
                .page(CallFilter.ALL, CallSort.NEWEST, 0, 1)
                .rows()
                .get(0)
                .id();
    }

    private static void assertRefused(Why why, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    private int version() {
        return reviews.of(call).version();
    }

    private void rescore() {
        Scorecard other = Samples.card(scored("7001", "a.wav", 'a').transcript(), 90);
        fixture.store().scores(LINES).rescore(call, other);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, 100.5, 1e9, Double.NaN, Double.POSITIVE_INFINITY})
    void aScoreLiesWithinTheScorecards(double score) {
        assertRefused(Why.SCORE_OUT_OF_RANGE, () -> reviews.publish(call, 0, score, "rita"));
        assertThat(reviews.of(call)).returns(ReviewState.OPEN, Review::state).returns(0, Review::version);
    }

    @Test
    void wordsAreSaidOfWhatTheMachineFoundOnly() {
        assertRefused(Why.NO_SUCH_RESULT, () -> reviews.judge(call, 0, "greeting", Judgement.RIGHT, "", "rita"));
        assertRefused(Why.NO_SUCH_RESULT, () -> reviews.addMissed(call, 0, "forbidden-10", 1, 2, "again", "rita"));
    }

    @Test
    void whatTheMachineMissedIsAddedWithItsPlaceAndCanBeTakenBack() {
        reviews.addMissed(call, 0, "greeting", 0.5, 3, "没有报单位", "rita");
        assertThat(reviews.verdicts(call))
                .singleElement()
                .returns(Judgement.MISSED, Verdict::judgement)
                .returns(0.5, Verdict::startSeconds)
                .returns(3.0, Verdict::endSeconds);

        reviews.withdrawMissed(call, 1, "greeting", "rita");

        assertThat(reviews.verdicts(call)).singleElement().returns(Judgement.RIGHT, Verdict::judgement);
        assertThat(fixture.store().figures().rules())
                .as("a word on a result that passed says nothing of the precision")
                .allMatch(rule -> !rule.precision().isKnown());
    }

    @ParameterizedTest
    @CsvSource({"-1, 2", "3, 2", "70, 80", "NaN, 3"})
    void aPlaceLiesWithinTheRecording(double start, double end) {
        assertRefused(Why.PLACE_OUT_OF_RANGE, () -> reviews.addMissed(call, 0, "greeting", start, end, "why", "rita"));
        assertRefused(
                Why.PLACE_OUT_OF_RANGE,
                () -> fixture.store().remarks().add(call, start, end, RemarkTag.NOTE, null, "here", "rita"));
    }

    @Test
    void onlyViolationsThatStandAreAppealedAgainstAndEachOnce() {
        reviews.publish(call, 0, 95, "rita");

        assertRefused(Why.NOT_A_VIOLATION, () -> reviews.appeal(call, 1, "greeting", "why", "a07"));
        assertRefused(Why.NOT_A_VIOLATION, () -> reviews.appeal(call, 1, "no-such-rule", "why", "a07"));
        assertRefused(Why.NOT_A_VIOLATION, () -> reviews.appeal(call, 1, "closing", "nobody confirmed it", "a07"));
        assertRefused(Why.REASON_NEEDED, () -> reviews.appeal(call, 1, "forbidden-10", " ", "a07"));
        reviews.appeal(call, 1, "forbidden-10", "我没有说", "a07");
        assertRefused(Why.APPEALED_ALREADY, () -> reviews.appeal(call, 2, "forbidden-10", "again", "a07"));
    }

    @Test
    void whatAPersonConfirmedOrAddedCanBeAppealedAgainst() {
        reviews.judge(call, 0, "closing", Judgement.RIGHT, "", "rita");
        reviews.addMissed(call, 1, "greeting", 0, 1, "没有报单位", "rita");
        reviews.publish(call, 2, 75, "rita");

        reviews.appeal(call, 3, "closing", "说了", "a07");
        reviews.appeal(call, 4, "greeting", "报了", "a07");
        long added = reviews.appeals(call).get(1).id();
        reviews.answer(call, 5, added, true, "报了", 85, "otto");

        assertThat(reviews.verdicts(call))
                .filteredOn(verdict -> verdict.ruleId().equals("greeting"))
                .singleElement()
                .returns(Judgement.RIGHT, Verdict::judgement);
        assertThat(reviews.of(call)).returns(85.0, Review::humanScore).returns(ReviewState.APPEALED, Review::state);
    }

    @Test
    void appealsEnd() {
        reviews.publish(call, 0, 95, "rita");
        fixture.sql().useHandle(sql -> sql.execute("update review set published_at = now() - interval '31 days'"));

        assertRefused(Why.TOO_LATE, () -> reviews.appeal(call, 1, "forbidden-10", "why", "a07"));
        assertThat(reviews.appealsEnd(reviews.of(call))).isBefore(Instant.now());
    }

    @Test
    void whoPublishedDoesNotAnswerTheAppeal() {
        reviews.publish(call, 0, 95, "rita");
        reviews.appeal(call, 1, "forbidden-10", "why", "a07");
        long appeal = reviews.appeals(call).get(0).id();

        assertRefused(Why.OWN_DECISION, () -> reviews.answer(call, 2, appeal, false, "no", 95, "rita"));
        reviews.answer(call, 2, appeal, false, "确实说了", 95, "otto");
        assertRefused(Why.NO_OPEN_APPEAL, () -> {
            fixture.sql().useHandle(sql -> sql.execute("update review set state = 'APPEALED'"));
            reviews.answer(call, 3, appeal, true, "twice", 100, "otto");
        });
        assertThat(reviews.verdicts(call))
                .as("a rejected appeal changes nothing")
                .isEmpty();
    }

    @Test
    void anotherScoreThanThatOfTheVerdictsIsTheLastWordWithAReasonOnly() {
        reviews.publish(call, 0, 95, "rita");

        assertRefused(Why.REASON_NEEDED, () -> reviews.close(call, 1, 97, " ", "sam"));
        reviews.close(call, 1, 97, "首次，从轻", "sam");

        assertThat(reviews.of(call).humanScore()).isEqualTo(97);
    }

    @Test
    void aNewScorecardMakesOpenFormsStaleAndStartsWithoutVerdicts() {
        reviews.judge(call, 0, "forbidden-10", Judgement.WRONG, "客户说的", "rita");
        int seen = version();

        rescore();

        assertThatThrownBy(() -> reviews.publish(call, seen, 100, "rita")).isInstanceOf(StaleReviewException.class);
        assertThat(reviews.verdicts(call)).isEmpty();
        reviews.judge(call, version(), "forbidden-10", Judgement.RIGHT, "", "rita");
        assertThat(reviews.verdicts(call)).singleElement().returns(Judgement.RIGHT, Verdict::judgement);
    }

    @Test
    void aFormOfAnUntouchedCallIsStaleAfterANewScorecardToo() {
        rescore();

        assertThatThrownBy(() -> reviews.judge(call, 0, "forbidden-10", Judgement.RIGHT, "", "rita"))
                .isInstanceOf(StaleReviewException.class);
    }

    @Test
    void whatWasPublishedStaysAsItWasWhenTheCallIsScoredAnew() {
        reviews.judge(call, 0, "forbidden-10", Judgement.RIGHT, "", "rita");
        reviews.publish(call, 1, 95, "rita");
        String published = fixture.store().calls().reviewed(call).orElseThrow().card();

        rescore();

        assertThat(fixture.store().calls().reviewed(call).orElseThrow().card()).isEqualTo(published);
        assertThat(fixture.store().calls().find(call).orElseThrow().card()).isNotEqualTo(published);
        assertThat(reviews.verdicts(call)).hasSize(1);
    }

    @Test
    void marksStandBesideTheScoreAndAreRemovedByTheirAuthorOnly() {
        Remarks remarks = fixture.store().remarks();
        remarks.add(call, 12.4, 14, RemarkTag.COACHING, null, "语气可以再缓和", "rita");
        long id = remarks.of(call).get(0).id();

        remarks.remove(call, id, "otto");
        assertThat(remarks.of(call)).hasSize(1);
        remarks.remove(call, id, "rita");
        assertThat(remarks.of(call)).isEmpty();
        assertRefused(Why.REASON_NEEDED, () -> remarks.add(call, 1, 2, RemarkTag.NOTE, null, " ", "rita"));
    }

    @Test
    void theLogTellsOfAMarkInWordsThatAreNotTakenForATelephoneNumber() {
        fixture.store().remarks().add(call, 8.2, 12.4, RemarkTag.BAD_EXAMPLE, "forbidden-10", "说得太冲", "rita");

        String told = fixture.store().auditLog().newest(1, 0).get(0).detail();
        assertThat(told).isEqualTo("BAD_EXAMPLE of forbidden-10 from 8.2 s to 12.4 s");
        assertThat(Masked.text(told)).isEqualTo(told);
    }

    @Test
    void everyStepTellsThoseWhomItConcerns() {
        Users users = fixture.store().users();
        users.put("zhang", Role.AGENT, "A07", "hash", "test");
        users.put("li", Role.AGENT, "A08", "hash", "test");
        users.put("sam", Role.SUPERVISOR, null, "hash", "test");
        users.put("rita", Role.REVIEWER, null, "hash", "test");
        Notices notices = fixture.store().notices();
        fixture.store().assignments().assign(List.of(call), "rita", "sam");
        reviews.publish(call, 0, 95, "rita");
        reviews.appeal(call, 1, "forbidden-10", "why", "zhang");

        assertThat(notices.of("rita", 9)).singleElement().returns(NoticeKind.ASSIGNED, Notice::kind);
        assertThat(notices.of("zhang", 9)).singleElement().returns("7001", Notice::callId);
        assertThat(notices.of("sam", 9)).singleElement().returns(NoticeKind.APPEALED, Notice::kind);
        assertThat(notices.of("li", 9)).isEmpty();
        assertThat(notices.unseen("sam")).isEqualTo(1);
        notices.seen("sam", notices.of("sam", 9).get(0).id());
        assertThat(notices.unseen("sam")).isZero();
    }
}
