package io.hotlineqa.store.account;

import static io.hotlineqa.store.Samples.DROP;
import static io.hotlineqa.store.Samples.LINES;
import static io.hotlineqa.store.Samples.card;
import static io.hotlineqa.store.Samples.file;
import static io.hotlineqa.store.Samples.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.call.ScoredCall;
import io.hotlineqa.store.call.TranscriptLine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScoresTest {
    private static final String[] TABLES = {
        "drop_file", "recording", "call", "scorecard", "result", "finding", "audit_event"
    };

    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    private Scores scores() {
        return fixture.store().scores(LINES);
    }

    private Ledger ledger() {
        return fixture.store().ledger();
    }

    private List<String> cards() {
        List<String> lines = new ArrayList<>();
        fixture.store().calls().scorecards(DROP, lines::add);
        return lines;
    }

    @Test
    void aScoredCallComesBackAsItWasWritten() {
        ledger().register(DROP, List.of(file("a.wav", 'a')));
        ScoredCall call = scored("7001", "a.wav", 'a');
        List<String> transcripts = new ArrayList<>();

        scores().save(call);
        fixture.store().calls().transcripts(DROP, transcripts::add);

        assertThat(cards()).containsExactly(LINES.scorecard().apply(call.scorecard()));
        assertThat(transcripts).containsExactly(LINES.transcript().apply(call.transcript()));
        assertThat(ledger().drop(DROP))
                .returns(true, DropSummary::complete)
                .returns(1L, DropSummary::scored)
                .returns(74.2, DropSummary::audioSeconds);
        assertThat(fixture.store().audit().check()).isEmpty();
    }

    @Test
    void aDuplicateOfARecordingOfAnotherDropNamesThatDropToo() {
        ledger().register("/night/before", List.of(file("a.wav", 'a')));
        ledger().register(DROP, List.of(file("a.wav", 'a')));
        scores().save(scored("/night/before", "7001", "a.wav", 'a'));

        scores().save(scored("7001", "a.wav", 'a'));

        assertThat(ledger().rows(DROP)).singleElement().returns("/night/before/a.wav", LedgerRow::why);
    }

    @Test
    void savingAgainWritesNothing() {
        ledger().register(DROP, List.of(file("a.wav", 'a')));
        scores().save(scored("7001", "a.wav", 'a'));
        List<String> before = fixture.rowVersions(TABLES);

        scores().save(scored("7001", "a.wav", 'a'));

        assertThat(fixture.rowVersions(TABLES)).isEqualTo(before);
    }

    @Test
    void aRequeuedCallScoredAlikeKeepsItsTranscriptAndScorecard() {
        ledger().register(DROP, List.of(file("a.wav", 'a')));
        scores().save(scored("7001", "a.wav", 'a'));
        List<String> before = fixture.rowVersions("call", "scorecard", "result");

        ledger().requeue(ledger().rows(DROP).get(0).id(), "tester");
        scores().save(scored("7001", "a.wav", 'a'));

        assertThat(fixture.rowVersions("call", "scorecard", "result")).isEqualTo(before);
        assertThat(ledger().drop(DROP).complete()).isTrue();
    }

    @Test
    void exportsAreSortedByCallIdInByteOrder() {
        ledger().register(DROP, List.of(file("a.wav", 'a'), file("b.wav", 'b'), file("c.wav", 'c')));
        scores().save(List.of(scored("b", "a.wav", 'a'), scored("B", "b.wav", 'b'), scored("a", "c.wav", 'c')));

        assertThat(cards())
                .extracting(line -> line.substring(0, 13))
                .containsExactly("{\"callId\":\"B\"", "{\"callId\":\"a\"", "{\"callId\":\"b\"");
    }

    @Test
    void aBatchIsStoredAsAWholeOrNotAtAll() {
        ledger().register(DROP, List.of(file("a.wav", 'a')));

        assertThatThrownBy(() -> scores().save(List.of(scored("1", "a.wav", 'a'), scored("2", "never.wav", 'b'))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(ledger().pending(DROP)).hasSize(1);
        assertThat(cards()).isEmpty();
    }

    @Test
    void sameBytesUnderAnotherNameEndAsADuplicate() {
        ledger().register(DROP, List.of(file("a.wav", 'a'), file("z.wav", 'a')));

        scores().save(scored("7001", "a.wav", 'a'));
        scores().save(scored("7002", "z.wav", 'a'));

        assertThat(ledger().rows(DROP))
                .extracting(LedgerRow::state)
                .containsExactly(FileState.SCORED, FileState.DUPLICATE);
        assertThat(cards()).hasSize(1);
        assertThat(fixture.store().audit().check()).isEmpty();
    }

    @Test
    void oneOfManyWritersOfARecordingScoresIt() throws Exception {
        List<DroppedFile> names =
                IntStream.range(0, 8).mapToObj(i -> file(i + ".wav", 'a')).toList();
        ledger().register(DROP, names);

        inParallel(names.stream()
                .map(f -> (Callable<Void>) () -> {
                    scores().save(scored("7001", f.file(), 'a'));
                    return null;
                })
                .toList());

        assertThat(ledger().drop(DROP)).returns(1L, DropSummary::scored).returns(7L, DropSummary::duplicates);
        assertThat(fixture.store().audit().check()).isEmpty();
    }

    @Test
    void manyWritersOfTheSameFileLeaveOneScorecard() throws Exception {
        ledger().register(DROP, List.of(file("a.wav", 'a')));
        Callable<Void> save = () -> {
            scores().save(scored("7001", "a.wav", 'a'));
            return null;
        };

        inParallel(List.of(save, save, save, save));

        assertThat(fixture.rowVersions("scorecard")).hasSize(1);
    }

    private static void inParallel(List<Callable<Void>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aNewScorecardTakesThePlaceOfTheOldWhichIsKept() {
        ledger().register(DROP, List.of(file("a.wav", 'a')));
        ScoredCall call = scored("7001", "a.wav", 'a');
        scores().save(call);
        Scorecard milder = card(call.transcript(), 98);

        fixture.store().calls().transcripts(line -> scores().rescore(line.call(), milder));

        assertThat(cards()).containsExactly(LINES.scorecard().apply(milder));
        assertThat(fixture.rowVersions("scorecard")).hasSize(2);
        List<String> before = fixture.rowVersions(TABLES);
        fixture.store().calls().transcripts(line -> scores().rescore(line.call(), milder));
        assertThat(fixture.rowVersions(TABLES)).isEqualTo(before);
    }

    @Test
    void rescoresSeveralCallsOrNone() {
        ledger().register(DROP, List.of(file("a.wav", 'a')));
        ScoredCall call = scored("7001", "a.wav", 'a');
        scores().save(call);
        Scorecard milder = card(call.transcript(), 98);
        List<Rescored> known = new ArrayList<>();
        fixture.store().calls().transcripts(line -> known.add(new Rescored(line.call(), milder, call.contact())));
        List<Rescored> withUnknown = List.of(known.get(0), new Rescored(-1, milder, call.contact()));
        List<String> before = fixture.rowVersions(TABLES);

        assertThatThrownBy(() -> scores().rescore(withUnknown)).hasMessageContaining("call");
        assertThat(fixture.rowVersions(TABLES)).isEqualTo(before);

        scores().rescore(known);
        assertThat(cards()).containsExactly(LINES.scorecard().apply(milder));
    }

    @Test
    void rescoresOfSeveralCallsThoseThatAreJudgedOtherwise() {
        List<DroppedFile> files = List.of(file("a.wav", 'a'), file("b.wav", 'b'), file("c.wav", 'c'));
        ledger().register(DROP, files);
        ScoredCall same = scored("1", "a.wav", 'a');
        scores().save(List.of(same, scored("2", "b.wav", 'b'), scored("3", "c.wav", 'c')));
        List<Rescored> again = new ArrayList<>();
        fixture.store()
                .calls()
                .transcripts(line -> again.add(new Rescored(
                        line.call(),
                        again.isEmpty() ? same.scorecard() : card(same.transcript(), 98 - again.size()),
                        same.contact())));

        scores().rescore(again);

        assertThat(fixture.rowVersions("scorecard")).hasSize(5);
        assertThat(cards())
                .containsExactly(
                        LINES.scorecard().apply(same.scorecard()),
                        LINES.scorecard().apply(again.get(1).scorecard()),
                        LINES.scorecard().apply(again.get(2).scorecard()));
        assertThat(fixture.store().audit().check()).isEmpty();
    }

    @Test
    void transcriptsComeSomeAtATimeInTheOrderOfAll() {
        ledger().register(DROP, List.of(file("a.wav", 'a'), file("b.wav", 'b'), file("c.wav", 'c')));
        scores().save(List.of(scored("2", "a.wav", 'a'), scored("1", "b.wav", 'b'), scored("2", "c.wav", 'c')));
        List<TranscriptLine> all = new ArrayList<>();
        List<List<TranscriptLine>> some = new ArrayList<>();

        fixture.store().calls().transcripts(all::add);
        fixture.store().calls().transcripts(2, some::add);

        assertThat(some).containsExactly(all.subList(0, 2), all.subList(2, 3));
        assertThat(fixture.store()
                        .calls()
                        .scorecards(List.of(all.get(0).call(), all.get(2).call())))
                .containsOnlyKeys(all.get(0).call(), all.get(2).call());
    }
}
