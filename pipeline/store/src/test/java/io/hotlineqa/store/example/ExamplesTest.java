package io.hotlineqa.store.example;

import static io.hotlineqa.store.review.RemarkTag.BAD_EXAMPLE;
import static io.hotlineqa.store.review.RemarkTag.GOOD_EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.store.Samples;
import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.review.RemarkTag;
import io.hotlineqa.store.review.Remarks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExamplesTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    private Examples examples;
    private long call;

    @BeforeEach
    void marksOfSeveralKinds() {
        call = Samples.oneScoredIn(fixture.store());
        examples = fixture.store().examples();
        Remarks remarks = fixture.store().remarks();
        remarks.add(call, 0, 3, GOOD_EXAMPLE, "greeting", "问候完整", "tina");
        remarks.add(call, 12, 14, BAD_EXAMPLE, "greeting", "没有报单位", "tina");
        remarks.add(call, 12, 14, BAD_EXAMPLE, null, "不耐烦", "tina");
        remarks.add(call, 12, 14, RemarkTag.NOTE, "greeting", "只是备注", "tina");
    }

    @Test
    void marksThatAreExamplesStandUnderTheirRule() {
        assertThat(examples.rules()).containsExactly(new ExampleCount("", 0, 1), new ExampleCount("greeting", 1, 1));
        assertThat(examples.some("greeting", null, BAD_EXAMPLE, 0, 10))
                .singleElement()
                .returns("没有报单位", Example::text)
                .returns("7001", Example::callId)
                .returns("tina", Example::actor)
                .returns(null, Example::topic);
        assertThat(examples.some("", null, BAD_EXAMPLE, 0, 10))
                .extracting(Example::text)
                .containsExactly("不耐烦");
        assertThat(examples.some(null, null, BAD_EXAMPLE, 1, 1))
                .extracting(Example::text)
                .containsExactly("没有报单位");
    }

    @Test
    void theTopicIsTheOneThatTheScorecardTells() {
        assertThat(examples.topics()).isEmpty();
        fixture.sql()
                .useHandle(sql -> sql.execute("insert into result (scorecard, rule_id, position, clause, outcome,"
                        + " review, deduction, reason, evidence) select id, 'topic', 9, '受理', 'PASSED', false, 0,"
                        + " '来电主题听来是抢险，工单写的是咨询', '[]' from scorecard"));

        assertThat(examples.topics()).containsExactly("抢险");
        assertThat(examples.rules("抢险"))
                .containsExactly(new ExampleCount("", 0, 1), new ExampleCount("greeting", 1, 1));
        assertThat(examples.rules("咨询")).isEmpty();
        assertThat(examples.some(null, "抢险", GOOD_EXAMPLE, 0, 10))
                .singleElement()
                .returns("抢险", Example::topic);
        assertThat(examples.some(null, "咨询", GOOD_EXAMPLE, 0, 10)).isEmpty();
    }

    @Test
    void anExampleIsOfARuleThatTheCallWasCheckedFor() {
        assertThatThrownBy(() -> fixture.store().remarks().add(call, 0, 1, GOOD_EXAMPLE, "no-such-rule", "x", "tina"))
                .isInstanceOf(RefusedException.class);
        assertThat(fixture.store().remarks().of(call)).hasSize(4);
    }
}
