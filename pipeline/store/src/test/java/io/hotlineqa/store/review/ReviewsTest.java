package io.hotlineqa.store.review;

import static io.hotlineqa.store.Samples.DROP;
import static io.hotlineqa.store.Samples.LINES;
import static io.hotlineqa.store.Samples.file;
import static io.hotlineqa.store.Samples.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.audit.AuditEvent;
import io.hotlineqa.store.call.AgentSummary;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallLine;
import io.hotlineqa.store.call.CallQueue;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.call.ReviewState;
import io.hotlineqa.store.report.RuleFigures;
import io.hotlineqa.store.settings.SettingValues;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReviewsTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    private long call;

    @BeforeEach
    void oneScoredCall() {
        fixture.store().ledger().register(DROP, List.of(file("a.wav", 'a')));
        fixture.store().scores(LINES).save(scored("7001", "a.wav", 'a'));
        call = lines(CallQueue.ALL).get(0).id();
    }

    private Reviews reviews() {
        return fixture.store().reviews();
    }

    private List<CallLine> lines(CallQueue queue) {
        CallFilter filter = CallFilter.of(queue).as("rita", SettingValues.DEFAULT.withThreshold(100));
        return fixture.store().calls().page(filter, CallSort.NEWEST, 0, 9).rows();
    }

    private int version() {
        return reviews().of(call).version();
    }

    @Test
    void theLastVerdictCountsAndTheMachinesScoreStays() {
        reviews().judge(call, 0, "forbidden-10", Judgement.RIGHT, "", "rita");
        reviews().judge(call, 1, "forbidden-10", Judgement.WRONG, "客户说的", "rita");

        assertThat(reviews().verdicts(call))
                .singleElement()
                .returns(Judgement.WRONG, Verdict::judgement)
                .returns("客户说的", Verdict::reason)
                .returns("rita", Verdict::actor);
        assertThat(lines(CallQueue.MINE)).singleElement().returns(95.0, CallLine::score);
        assertThat(fixture.rowVersions("verdict")).hasSize(2);
    }

    @Test
    void aPublicationIsTakenBackUntilTheAgentOpensTheCall() {
        reviews().publish(call, 0, 95, "rita");
        reviews().recall(call, 1, "rita");

        assertThat(reviews().of(call))
                .returns(ReviewState.OPEN, Review::state)
                .returns(null, Review::humanScore)
                .returns(null, Review::publishedBy);
        assertThat(lines(CallQueue.BELOW)).hasSize(1);
        assertThat(lines(CallQueue.DONE)).isEmpty();

        reviews().publish(call, 2, 95, "rita");
        reviews().open(call);
        assertThatThrownBy(() -> reviews().recall(call, 3, "rita")).hasMessageContaining("has opened");
        assertThat(reviews().of(call).state()).isEqualTo(ReviewState.PUBLISHED);
    }

    @Test
    void theMachineIsOverturnedWithAReasonOnly() {
        assertThatThrownBy(() -> reviews().judge(call, 0, "forbidden-10", Judgement.WRONG, " ", "rita"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reviews().judge(call, 0, "no-such-rule", Judgement.RIGHT, "", "rita"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(version()).isZero();
    }

    @Test
    void theSecondOfTwoReviewersIsToldAndWritesNothing() {
        reviews().judge(call, 0, "forbidden-10", Judgement.RIGHT, "", "rita");

        assertThatThrownBy(() -> reviews().judge(call, 0, "forbidden-10", Judgement.WRONG, "nein", "otto"))
                .isInstanceOf(StaleReviewException.class);

        assertThat(reviews().verdicts(call)).extracting(Verdict::actor).containsExactly("rita");
    }

    @Test
    void aPublishedCallLeavesTheQueueWithBothScores() {
        assertThat(lines(CallQueue.BELOW)).hasSize(1);

        reviews().publish(call, 0, 100, "rita");

        assertThat(lines(CallQueue.BELOW)).isEmpty();
        assertThat(lines(CallQueue.DONE))
                .singleElement()
                .returns(95.0, CallLine::score)
                .returns(100.0, CallLine::humanScore)
                .returns(ReviewState.PUBLISHED, CallLine::state);
    }

    @Test
    void anAppealIsAnsweredAndTheSupervisorCloses() {
        reviews().publish(call, 0, 95, "rita");
        reviews().appeal(call, version(), "forbidden-10", "我没有说", "a07");
        assertThat(lines(CallQueue.APPEALED)).hasSize(1);
        long appeal = reviews().appeals(call).get(0).id();

        reviews().answer(call, version(), appeal, true, "确实是客户说的", 100, "otto");

        assertThat(reviews().of(call).state()).isEqualTo(ReviewState.ANSWERED);
        assertThat(reviews().verdicts(call))
                .as("granting overturns")
                .singleElement()
                .returns(Judgement.WRONG, Verdict::judgement)
                .returns("otto", Verdict::actor);
        assertThat(reviews().of(call).humanScore()).isEqualTo(100);
        reviews().close(call, version(), 100, "", "sam");
        assertThat(reviews().of(call))
                .returns(ReviewState.CLOSED, Review::state)
                .returns(100.0, Review::humanScore);
        assertThat(fixture.store().auditLog().newest(9, 0))
                .extracting(AuditEvent::action)
                .containsExactly("close", "answer", "appeal", "publish");
        assertThat(fixture.store().audit().check()).isEmpty();
    }

    @Test
    void whatIsNotPublishedCannotBeAcknowledgedOrAppealed() {
        assertThatThrownBy(() -> reviews().acknowledge(call, 0, "a07")).isInstanceOf(StaleReviewException.class);
        assertThatThrownBy(() -> reviews().appeal(call, 0, "forbidden-10", "nein", "a07"))
                .isInstanceOf(StaleReviewException.class);
    }

    @Test
    void figuresCountViolationsAndTheLastVerdictOfEachCall() {
        reviews().judge(call, 0, "forbidden-10", Judgement.RIGHT, "", "rita");
        reviews().judge(call, 1, "forbidden-10", Judgement.WRONG, "客户说的", "rita");

        assertThat(fixture.store().figures().rules())
                .containsExactly(
                        new RuleFigures("forbidden-10", 1, 0, 0, 1, 0), new RuleFigures("closing", 0, 1, 0, 0, 0));
        assertThat(fixture.store().figures().calls(CallFilter.ALL)).isEqualTo(1);
        assertThat(fixture.store().calls().agents()).containsExactly(new AgentSummary("A07", "张三", 1, 95, 1, 1));
    }
}
