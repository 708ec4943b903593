package io.hotlineqa.store.account;

import static io.hotlineqa.store.Samples.DROP;
import static io.hotlineqa.store.Samples.LINES;
import static io.hotlineqa.store.Samples.file;
import static io.hotlineqa.store.Samples.scored;
import static io.hotlineqa.store.Samples.sha;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.audit.AuditEvent;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LedgerTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    private Ledger ledger() {
        return fixture.store().ledger();
    }

    @Test
    void everyRegisteredFileIsPending() {
        int added = ledger().register(DROP, List.of(file("b.wav", 'b'), file("a.wav", 'a'), unreadable()));

        assertThat(added).isEqualTo(3);
        assertThat(ledger().pending(DROP)).extracting(LedgerRow::file).containsExactly("a.wav", "b.wav", "c.wav");
        assertThat(ledger().drop(DROP))
                .returns(3L, DropSummary::dropped)
                .returns(3L, DropSummary::pending)
                .returns(false, DropSummary::complete);
    }

    private static DroppedFile unreadable() {
        return new DroppedFile("c.wav", null, 0);
    }

    @Test
    void aNightDroppedAgainChangesNoRow() {
        List<DroppedFile> night = List.of(file("a.wav", 'a'), unreadable());
        ledger().register(DROP, night);
        ledger().quarantine(DROP, "c.wav", null, null, QuarantineReason.UNREADABLE, "not permitted");
        List<String> before = fixture.rowVersions("drop_file");

        assertThat(ledger().register(DROP, night)).isZero();
        ledger().quarantine(DROP, "c.wav", null, null, QuarantineReason.CORRUPT, "another reason");
        assertThat(fixture.rowVersions("drop_file")).isEqualTo(before);
    }

    @Test
    void sameNameWithOtherContentIsAnotherFile() {
        ledger().register(DROP, List.of(file("a.wav", 'a')));

        assertThat(ledger().register(DROP, List.of(file("a.wav", 'b')))).isEqualTo(1);
        assertThat(ledger().rows(DROP)).extracting(LedgerRow::superseded).containsExactly(true, false);
        assertThat(ledger().drop(DROP)).returns(1L, DropSummary::dropped).returns(1L, DropSummary::pending);
    }

    @Test
    void aNameNotedFirstTakesItsContentLater() {
        ledger().register(DROP, List.of(new DroppedFile("a.wav", null, 10)));

        assertThat(ledger().register(DROP, List.of(file("a.wav", 'a')))).isZero();
        assertThat(ledger().rows(DROP)).singleElement().returns(sha('a'), LedgerRow::sha256);
    }

    @Test
    void aSupersededVersionIsNeverQueuedAgain() {
        ledger().register(DROP, List.of(file("a.wav", 'a')));
        ledger().register(DROP, List.of(file("a.wav", 'b')));

        assertThat(ledger().requeueDrop(DROP, "tester")).isZero();
    }

    @Test
    void aMissingRecordingIsNotedUntilItComesAndCountsAsNoFile() {
        MissingRecording one = new MissingRecording("a.wav", "7001", null);
        MissingRecording other = new MissingRecording("b.wav", null, null);
        ledger().reconcile(DROP, List.of(one, other));
        List<String> before = fixture.rowVersions("missing_recording");
        ledger().reconcile(DROP, List.of(one, other));

        assertThat(fixture.rowVersions("missing_recording")).isEqualTo(before);
        assertThat(ledger().missing(DROP)).containsExactly(one, other);
        assertThat(ledger().drop(DROP).dropped()).isZero();

        ledger().reconcile(DROP, List.of(other));
        assertThat(ledger().missing(DROP)).containsExactly(other);
    }

    @Test
    void progressCountsFilesAndBytes() {
        ledger().register(DROP, List.of(file("a.wav", 'a'), file("b.wav", 'b')));
        ledger().quarantine(DROP, "a.wav", sha('a'), null, QuarantineReason.NO_WORDS, "");

        assertThat(ledger().progress(DROP)).isEqualTo(new DropProgress(2, 1, 2000, 1000, 0));
    }

    @Test
    void quarantineKeepsTheReasonAndTheDetail() {
        ledger().register(DROP, List.of(file("a.wav", 'a')));

        ledger().quarantine(DROP, "a.wav", sha('a'), "7001", QuarantineReason.TRUNCATED, "1000 of 4000 bytes");

        assertThat(ledger().rows(DROP))
                .singleElement()
                .returns(QuarantineReason.TRUNCATED, LedgerRow::reason)
                .returns("1000 of 4000 bytes", LedgerRow::detail)
                .returns("7001", LedgerRow::callId)
                .returns("TRUNCATED", LedgerRow::why);
        assertThat(ledger().drop(DROP).complete()).isTrue();
    }

    @Test
    void aDuplicateNamesTheFileScoredInstead() {
        ledger().register(DROP, List.of(file("a.wav", 'a'), file("z.wav", 'a')));
        ledger().duplicate(DROP, "z.wav", sha('a'), null, "a.wav");

        assertThat(ledger().rows(DROP)).extracting(LedgerRow::why).containsExactly("", "a.wav");
        assertThat(ledger().settled(Set.of(sha('a')))).isEmpty();
    }

    @Test
    void settledKnowsRecordingsOfEveryDrop() {
        ledger().register("the night before", List.of(file("old.wav", 'a')));
        ledger().quarantine("the night before", "old.wav", sha('a'), null, QuarantineReason.NO_WORDS, "");

        assertThat(ledger().settled(Set.of(sha('a'), sha('b'))))
                .containsOnlyKeys(sha('a'))
                .containsValue(new Settled(sha('a'), "the night before", "old.wav", FileState.QUARANTINED));
    }

    @Test
    void nothingEndsThatWasNeverRegistered() {
        assertThatThrownBy(() -> ledger().duplicate(DROP, "a.wav", sha('a'), null, "b.wav"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("never registered: a.wav of drop " + DROP);
    }

    @Test
    void neverRequeuesWhatWasErasedOrLetGoAndSaysWhy() throws IOException {
        ledger().register(DROP, List.of(file("a.wav", 'a'), file("b.wav", 'b'), file("c.wav", 'c')));
        fixture.store().scores(LINES).save(List.of(scored("7001", "a.wav", 'a'), scored("7002", "b.wav", 'b')));
        List<Long> ids = ledger().rows(DROP).stream().map(LedgerRow::id).toList();
        erase("7001");
        fixture.store()
                .retention()
                .recordingsGone(fixture.store().erasure().find("7002").get(0), 180, "tester");

        assertThat(ids)
                .allSatisfy(id -> assertThat(ledger().requeue(id, "tester")).isZero());
        assertThat(ids)
                .extracting(ledger()::requeueRefusal)
                .containsExactly(RequeueRefusal.ERASED, RequeueRefusal.RECORDING_GONE, RequeueRefusal.WAITING);
        assertThat(ledger().requeueRefusal(0)).isEqualTo(RequeueRefusal.NO_SUCH_FILE);
        assertThat(ledger().drop(DROP).scored()).isEqualTo(2);
    }

    private void erase(String call) throws IOException {
        fixture.store().erasure().erase(fixture.store().erasure().find(call).get(0), "asked for", "tester");
    }

    @Test
    void requeuesOnRequestOnlyWhatIsInQuarantine() {
        ledger().register(DROP, List.of(file("a.wav", 'a')));
        fixture.store().scores(LINES).save(scored("7001", "a.wav", 'a'));

        assertThat(ledger().requeueQuarantined(ledger().rows(DROP).get(0).id(), "tester"))
                .isZero();
    }

    @Test
    void requeuesByFileByReasonAndByDrop() {
        ledger().register(DROP, List.of(file("a.wav", 'a'), file("b.wav", 'b'), file("c.wav", 'c')));
        ledger().quarantine(DROP, "a.wav", sha('a'), null, QuarantineReason.NO_WORDS, "");
        ledger().quarantine(DROP, "b.wav", sha('b'), null, QuarantineReason.TIMEOUT, "");
        ledger().quarantine(DROP, "c.wav", sha('c'), null, QuarantineReason.CORRUPT, "");

        assertThat(ledger().requeue(QuarantineReason.TIMEOUT, "tester")).isEqualTo(1);
        assertThat(ledger().requeue(ledger().rows(DROP).get(0).id(), "tester")).isEqualTo(1);
        assertThat(ledger().pending(DROP)).extracting(LedgerRow::file).containsExactly("a.wav", "b.wav");
        assertThat(ledger().requeueDrop(DROP, "tester")).isEqualTo(1);
        assertThat(fixture.store().auditLog().newest(9, 0))
                .extracting(AuditEvent::subject)
                .containsExactly(
                        "drop " + DROP, "file " + ledger().rows(DROP).get(0).id(), "TIMEOUT");
    }
}
