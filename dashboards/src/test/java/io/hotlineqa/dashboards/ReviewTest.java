package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Call;
import io.hotlineqa.store.AuditEvent;
import io.hotlineqa.store.Judgement;
import io.hotlineqa.store.Review;
import io.hotlineqa.store.ReviewState;
import io.hotlineqa.store.Role;
import io.hotlineqa.store.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReviewTest {
    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private long call;
    private String path;

    @BeforeEach
    void aCallOfTheAgent(TestInfo test) throws Exception {
        String name = test.getTestMethod().orElseThrow().getName();
        call = new ScoredCalls(SITE.store(), Path.of("nowhere"))
                .violating(Call.with(name).agentId("A07").build(), name + ".wav");
        path = "/calls/" + call;
    }

    private Review review() {
        return SITE.store().reviews().of(call);
    }

    private static void judge(Browser browser, String path, String version, String judgement, String reason)
            throws Exception {
        browser.post(
                path + "/verdicts",
                "version",
                version,
                "rule",
                "forbidden-10",
                "judgement",
                judgement,
                "reason",
                reason);
    }

    @Test
    void aReviewerOverturnsTheMachineAndPublishesBothScores() throws Exception {
        Browser reviewer = SITE.as(Role.REVIEWER);
        assertThat(reviewer.page(path)).contains("action=\"" + path + "/verdicts\"", "value=\"95.0\"");

        judge(reviewer, path, "0", "WRONG", "是客户说的");

        assertThat(SITE.store().reviews().verdicts(call))
                .singleElement()
                .returns(Judgement.WRONG, Verdict::judgement)
                .returns("reviewer", Verdict::actor);
        assertThat(reviewer.page(path)).contains("机器错误", "是客户说的", "value=\"100.0\"", "95 / 100");
        reviewer.post(path + "/publication", "version", "1", "score", "100");
        assertThat(review()).returns(ReviewState.PUBLISHED, Review::state).returns(100.0, Review::humanScore);
    }

    @Test
    void overturningWithoutAReasonIsRefused() throws Exception {
        Browser reviewer = SITE.as(Role.REVIEWER);
        reviewer.get(path);

        assertThat(reviewer.post(
                                path + "/verdicts",
                                "version",
                                "0",
                                "rule",
                                "forbidden-10",
                                "judgement",
                                "WRONG",
                                "reason",
                                " ")
                        .body())
                .contains("需要说明理由");
        assertThat(SITE.store().reviews().verdicts(call)).isEmpty();
    }

    @Test
    void theSecondReviewerMeetsTheLock() throws Exception {
        Browser first = SITE.as(Role.REVIEWER);
        Browser second = SITE.as(Role.SUPERVISOR);
        first.get(path);
        second.get(path);
        judge(first, path, "0", "RIGHT", "");

        int status = second.post(path + "/publication", "version", "0", "score", "100")
                .statusCode();

        assertThat(status).isEqualTo(409);
        assertThat(review().state()).isEqualTo(ReviewState.OPEN);
    }

    @Test
    void theAgentAppealsTheReviewerAnswersAndTheSupervisorCloses() throws Exception {
        SITE.store().reviews().publish(call, 0, 95, "reviewer");
        Browser agent = SITE.as(Role.AGENT);
        assertThat(agent.page(path)).contains(path + "/appeals").doesNotContain(path + "/verdicts");
        agent.post(path + "/appeals", "version", "1", "rule", "forbidden-10", "reason", "我没有说");

        Browser reviewer = SITE.as(Role.REVIEWER);
        assertThat(reviewer.page("/queue?tab=APPEALED")).contains(path);
        assertThat(reviewer.page(path)).contains("我没有说");
        String appeal =
                String.valueOf(SITE.store().reviews().appeals(call).get(0).id());
        reviewer.post(path + "/answers", "version", "2", "appeal", appeal, "granted", "true", "answer", "听错了");

        Browser supervisor = SITE.as(Role.SUPERVISOR);
        assertThat(supervisor.page(path)).contains("申诉成立", "听错了");
        supervisor.post(path + "/closing", "version", "3", "score", "100");
        assertThat(review()).returns(ReviewState.CLOSED, Review::state).returns(100.0, Review::humanScore);
    }

    @Test
    void theAgentAcknowledges() throws Exception {
        SITE.store().reviews().publish(call, 0, 95, "reviewer");
        Browser agent = SITE.as(Role.AGENT);
        agent.get(path);

        agent.post(path + "/acknowledgement", "version", "1");

        assertThat(review().state()).isEqualTo(ReviewState.ACKNOWLEDGED);
    }

    @Test
    void everyViewIsAudited() throws Exception {
        SITE.as(Role.TRAINER).get(path);

        assertThat(SITE.store().auditLog().newest(1, 0))
                .singleElement()
                .returns("trainer", AuditEvent::actor)
                .returns("view", AuditEvent::action)
                .returns("call " + call, AuditEvent::subject);
    }
}
