package io.hotlineqa.store.audit;

import static io.hotlineqa.store.Samples.DROP;
import static io.hotlineqa.store.Samples.LINES;
import static io.hotlineqa.store.Samples.file;
import static io.hotlineqa.store.Samples.scored;
import static io.hotlineqa.store.Samples.sha;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.store.StoreFixture;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    @BeforeEach
    void oneScoredCallAndThreeEvents() {
        fixture.store().ledger().register(DROP, List.of(file("a.wav", 'a')));
        fixture.store().scores(LINES).save(scored("7001", "a.wav", 'a'));
        for (String subject : List.of("one", "two", "three")) {
            fixture.store().auditLog().append("tester", "view", subject, "");
        }
    }

    private void tamper(String sql) {
        fixture.sql().useHandle(handle -> handle.execute(sql));
    }

    @Test
    void nothingIsWrongWithAFinishedDrop() {
        assertThat(fixture.store().audit().check()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    insert into drop_file (drop_name, file, bytes) values ('d', 'b.wav', 0) | file b.wav of drop d is not finished
                    delete from call | file a.wav of drop 2026-11-22 is scored and has no transcript
                    delete from scorecard | call 7001 has a transcript and no scorecard
                    delete from finding where rule_id = 'closing' | call 7001 is listed with other findings than those of its scorecard
                    update finding set to_confirm = not to_confirm | call 7001 is listed with other findings than those of its scorecard
                    update call_summary set agent_id = 'A99' | call 7001 is counted in reports as what it is not
                    update rule_order set rules = '{closing,greeting,forbidden-10}' | the order of rules 1 names other rules than those that its sum is of
                    delete from tally where part = 'closing' | the sum of FINDING closing CONFIRM differs from what there is of it
                    update score_tally set n = n + 1 | calls of score 95 differ in number from those there are
                    insert into last_word select id, 'closing', 'RIGHT', null, now() from call | call 7001 is counted with another word on a finding than the last one
                    """)
    void namesWhatIsMissing(String tampering, String breach) {
        tamper(tampering);

        assertThat(fixture.store().audit().check()).containsExactly(breach);
    }

    @Test
    void namesAMissingResultAndTheCountThatKnewIt() {
        tamper("delete from result where rule_id = 'greeting'");

        assertThat(fixture.store().audit().check())
                .containsExactly(
                        "the scorecard of call 7001 does not have one result for every rule",
                        "call 7001 is counted in reports as what it is not");
    }

    @Test
    void namesACallThatIsCountedByRulesThatAreGone() {
        tamper("update call_summary set rule_order = null; delete from rule_order");

        assertThat(fixture.store().audit().check())
                .containsExactly("call 7001 is counted in reports by rules that nobody knows");
    }

    @Test
    void namesADuplicateOfNothing() {
        fixture.store().ledger().register(DROP, List.of(file("z.wav", 'f')));
        fixture.store().ledger().duplicate(DROP, "z.wav", sha('f'), null, "gone.wav");

        assertThat(fixture.store().audit().check())
                .containsExactly("file z.wav of drop 2026-11-22 is a duplicate of a recording that has no end");
    }

    @Test
    void eventsCannotBeChangedOrRemovedByAccident() {
        assertThatThrownBy(() -> tamper("delete from audit_event")).hasMessageContaining("never changed or removed");
        assertThatThrownBy(() -> tamper("update audit_event set actor = 'x'"))
                .hasMessageContaining("never changed or removed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    update audit_event set actor = 'nobody' where id = 2 | audit event 2 was changed after it was written
                    delete from audit_event where id = 2 | audit event 3 does not follow event 1
                    delete from audit_event where id = 3 | audit events are missing at the end: the last is 2, written were 3
                    """)
    void tamperingByTheOwnerOfTheDatabaseShows(String tampering, String breach) {
        tamper("alter table audit_event disable trigger audit_event_append_only");
        tamper(tampering);

        assertThat(fixture.store().auditLog().verify()).containsExactly(breach);
    }

    @Test
    void nobodyWaitsForAVerification() {
        fixture.sql().useTransaction(handle -> {
            handle.execute("select from audit_head for update");

            assertThat(fixture.store().auditLog().verify()).isEmpty();
        });
    }

    @Test
    void aCheckIsKept() {
        assertThat(fixture.store().audit().last()).isEmpty();
        tamper("delete from call");

        AuditCheck check = fixture.store().audit().check("root");

        assertThat(check)
                .returns(3L, AuditCheck::events)
                .returns("root", AuditCheck::actor)
                .returns(false, AuditCheck::isFine);
        assertThat(fixture.store().audit().last()).contains(check);
    }

    @Test
    void theLogIsLookedThroughByWhoWhatAndWhen() {
        AuditLog log = fixture.store().auditLog();
        log.append("rita", "play", "one", "");
        Instant longAgo = Instant.parse("2000-01-01T00:00:00Z");

        assertThat(log.actions()).containsExactly("play", "view");
        assertThat(log.find(new AuditFilter("rita", "", " one ", longAgo, null), Long.MAX_VALUE, 9))
                .extracting(AuditEvent::action)
                .containsExactly("play");
        assertThat(log.find(new AuditFilter("", "", "", null, longAgo), Long.MAX_VALUE, 9))
                .isEmpty();
        assertThat(log.find(AuditFilter.ALL, 3, 9)).extracting(AuditEvent::id).containsExactly(2L, 1L);
    }
}
