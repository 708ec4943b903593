package io.hotlineqa.store.report;

import static io.hotlineqa.store.Samples.DROP;
import static io.hotlineqa.store.Samples.LINES;
import static io.hotlineqa.store.Samples.file;
import static io.hotlineqa.store.Samples.scored;
import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.call.Counted;
import io.hotlineqa.store.database.Page;
import io.hotlineqa.store.report.WordsAsked.Said;
import io.hotlineqa.store.review.Judgement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LastWordsTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    /** Of 7002 nobody knows whose it is, when it was and how well it was heard; of closing not how well it fits. */
    @BeforeEach
    void threeWordsOnTwoCalls() {
        fixture.store().ledger().register(DROP, List.of(file("a.wav", 'a'), file("b.wav", 'b')));
        fixture.store().scores(LINES).save(List.of(scored("7001", "a.wav", 'a'), scored("7002", "b.wav", 'b')));
        fixture.sql()
                .useHandle(handle ->
                        handle.execute("update call set agent_id = null, started_at = null, mean_confidence = null,"
                                + " attributes = '{}' where call_id = '7002'"));
        fixture.store().reviews().judge(fixture.call("7001"), 0, "forbidden-10", Judgement.RIGHT, "", "rita");
        fixture.store().reviews().judge(fixture.call("7001"), 1, "closing", Judgement.WRONG, "说了", "rita");
        fixture.store().reviews().judge(fixture.call("7002"), 0, "forbidden-10", Judgement.WRONG, "客户说的", "rita");
    }

    private Page<LastWord> page(WordsAsked asked, int number) {
        return fixture.store().lastWords().page(asked, number, 2);
    }

    private List<String> found(String agent, Integer sure, Counted counted) {
        return page(new WordsAsked("", Said.TOLD, null, agent, sure, null, null, counted), 0).rows().stream()
                .map(word -> word.callId() + " " + word.ruleId())
                .toList();
    }

    private static Counted of(String team, String topic, Integer shift, Integer hearing) {
        return new Counted(null, "", "", team, topic, shift, hearing);
    }

    @Test
    void thoseOnCallsOfNobodyAreFound() {
        assertThat(found(Counted.NONE, null, Counted.ALL)).containsExactly("7002 forbidden-10");
        assertThat(found("A07", null, Counted.ALL)).containsExactly("7001 closing", "7001 forbidden-10");
    }

    @Test
    void thoseOnFindingsWithoutAConfidenceAreFoundAndNotAmongTheSurest() {
        assertThat(found("", Counted.UNKNOWN, Counted.ALL)).containsExactly("7001 closing");
        assertThat(found("A07", 9, Counted.ALL)).containsExactly("7001 forbidden-10");
    }

    @Test
    void thoseOnCallsOfWhichNothingIsKnownAreFound() {
        assertThat(found("", null, of(Counted.NONE, Counted.NONE, Counted.UNKNOWN, Counted.UNKNOWN)))
                .containsExactly("7002 forbidden-10");
        assertThat(found("", null, of("", "", 1, 9))).containsExactly("7001 closing", "7001 forbidden-10");
    }

    @Test
    void behindTheLastPageTheLastOneIsShown() {
        WordsAsked all = new WordsAsked("", null, null, "", null, null, null, Counted.ALL);

        assertThat(page(all, 7)).returns(1, Page::number).returns(3L, Page::total);
        assertThat(page(all, 7).rows()).isEqualTo(page(all, 1).rows()).hasSize(1);
        assertThat(page(all, -1)).isEqualTo(page(all, 0));
    }
}
