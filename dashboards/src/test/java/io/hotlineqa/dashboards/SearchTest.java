package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.speech.Call;
import io.hotlineqa.store.Role;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SearchTest {
    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private static Browser supervisor;

    @BeforeAll
    static void aCallThatTheIndexHasTakenOver() throws Exception {
        new ScoredCalls(SITE.store(), Path.of("nowhere"))
                .violating(Call.with("7001").agentId("A07").agentName("张三").build(), "a.wav");
        supervisor = SITE.as(Role.SUPERVISOR);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> supervisor.page("/search").contains("通话 7001"));
    }

    private static String search(Browser browser, String query) throws Exception {
        return browser.page("/search?q=" + Browser.encoded(query));
    }

    @Test
    void findsBySoundShowsTheLineAndSaysWhatItUnderstood() throws Exception {
        assertThat(search(supervisor, "座席:~报机中然"))
                .contains("共 1 通", "agent:~&quot;报机中然&quot;", "<mark>宝鸡中燃</mark>", "data-start=\"0.8\"");
        assertThat(search(supervisor, "客户:~报机中然")).contains("没有符合条件的通话");
    }

    @Test
    void offersCountsThatNarrow() throws Exception {
        assertThat(search(supervisor, "漏气")).contains("forbidden-10=VIOLATED", "by:A07&amp;sort", "张三");
    }

    @Test
    void saysWhereAQueryIsWrong() throws Exception {
        assertThat(search(supervisor, "漏气 direction:up")).contains("第 14 列", "inbound outbound");
    }

    @Test
    void aTrainerSeesNoAgentAndNoScoreAndCannotAskForThem() throws Exception {
        Browser trainer = SITE.as(Role.TRAINER);

        assertThat(search(trainer, "漏气")).contains("共 1 通").doesNotContain("A07", "张三", "class=\"off\"", "LOWEST");
        assertThat(search(trainer, "by:A07")).contains("您不能按").doesNotContain("共 1 通");
        assertThat(search(trainer, "score:<99")).contains("您不能按").doesNotContain("共 1 通");
        assertThat(trainer.page("/search?sort=LOWEST")).contains("您不能按").doesNotContain("7001");
    }

    @Test
    void hostileTextIsTextAndNothingElse() throws Exception {
        assertThat(search(supervisor, "\"<script>alert(1)</script>\"")).doesNotContain("<script>alert");
    }
}
