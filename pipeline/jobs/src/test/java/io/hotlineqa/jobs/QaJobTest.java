package io.hotlineqa.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.jobs.drop.Drop;
import io.hotlineqa.jobs.drop.DropMetadata;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DropSummary;
import io.hotlineqa.store.account.FileState;
import io.hotlineqa.store.account.LedgerRow;
import io.hotlineqa.testkit.Answer;
import io.hotlineqa.testkit.ScriptedRecognizer;
import io.hotlineqa.testkit.Sound;
import io.hotlineqa.testkit.WavFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The graph at work on a Flink cluster in this process and a real database; only the ears follow a script. */
class QaJobTest {
    private static final AtomicInteger HEARD = new AtomicInteger();
    private static final Rulebook RULEBOOK = RulebookFile.shipped();

    @TempDir
    static Path database;

    private static Store store;

    @TempDir
    Path folder;

    @BeforeAll
    static void openTheStore() {
        store = Store.open(address());
    }

    /** A job that was broken lets its own uses of the server go a moment after its end is known. */
    @AfterAll
    static void closeTheStore() {
        store.close();
        Path runs = database.resolve("postgres/data/postmaster.pid");
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.notExists(runs));
    }

    @BeforeEach
    void forgetWhatWasHeard() {
        HEARD.set(0);
    }

    @Test
    void bringsEveryFileToItsEnd() throws Exception {
        for (int i = 0; i < 12; i++) {
            recording("call-" + i + ".wav", i + 1);
        }
        recording("night/copy.wav", 1);
        Files.write(folder.resolve("empty.wav"), new byte[0]);
        Files.writeString(folder.resolve("text.wav"), "not a recording");
        recording("poison.wav", 20);

        run(QaJobTest::ears);

        assertThat(summary())
                .extracting(
                        DropSummary::dropped,
                        DropSummary::scored,
                        DropSummary::quarantined,
                        DropSummary::duplicates,
                        DropSummary::pending)
                .containsExactly(16L, 12L, 3L, 1L, 0L);
        assertThat(row("night/copy.wav").duplicateOf()).isEqualTo("call-0.wav");
        assertThat(row("empty.wav").reason()).isEqualTo(QuarantineReason.EMPTY);
        assertThat(row("text.wav").reason()).isEqualTo(QuarantineReason.UNSUPPORTED_FORMAT);
        assertThat(row("poison.wav").reason()).isEqualTo(QuarantineReason.ENGINE_CRASH);
        assertThat(store.audit().check()).isEmpty();
    }

    @Test
    void hearsNothingAndChangesNothingWhenADropComesAgain() throws Exception {
        recording("a.wav", 31);
        recording("b.wav", 32);
        run(QaJobTest::ears);
        List<LedgerRow> before = rows();
        int heard = HEARD.get();

        run(QaJobTest::ears);

        assertThat(heard).isEqualTo(2);
        assertThat(HEARD).hasValue(2);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void takesUpWhatAnInterruptedRunLeftAndNothingElse() throws Exception {
        for (int i = 0; i < 6; i++) {
            recording("call-" + i + ".wav", 40 + i);
        }
        assertThatThrownBy(() -> run(QaJobTest::earsThatBreakAtTheFourth)).isInstanceOf(Exception.class);
        long scored = summary().scored();
        HEARD.set(0);

        run(QaJobTest::ears);

        assertThat(scored).isLessThan(6);
        assertThat(HEARD).hasValue((int) (6 - scored));
        assertThat(summary().complete()).isTrue();
        assertThat(summary().scored()).isEqualTo(6);
    }

    @Test
    void knowsARecordingOfAnEarlierNightAsADuplicate() throws Exception {
        recording("one/a.wav", 51);
        run("one");
        recording("two/b.wav", 51);

        run("two");

        LedgerRow copy = store.ledger().rows(drop("two").id()).get(0);
        assertThat(copy.state()).isEqualTo(FileState.DUPLICATE);
        assertThat(copy.duplicateOf()).isEqualTo(drop("one").id() + "/a.wav");
    }

    @Test
    void leavesARecordingPendingThatIsOverwrittenWhileItIsHeard() throws Exception {
        recording("a.wav", 65);

        run(QaJobTest::earsDuringWhichAFileIsOverwritten);
        long pending = summary().pending();
        run(QaJobTest::ears);

        assertThat(pending).isEqualTo(1);
        assertThat(summary().scored()).isEqualTo(1);
        assertThat(summary().complete()).isTrue();
    }

    @Test
    void judgesACallAnewWithoutHearingItWhenItsMetadataComesLate() throws Exception {
        recording("a.wav", 67);
        run(QaJobTest::ears);
        int unchanged = applyMetadata();
        Files.writeString(folder.resolve("a.json"), "{\"callId\":\"late-67\",\"agentId\":\"A07\"}");

        int changed = applyMetadata();
        int again = applyMetadata();

        assertThat(List.of(unchanged, changed, again)).containsExactly(0, 1, 0);
        assertThat(HEARD).hasValue(1);
        assertThat(row("a.wav").callId()).isEqualTo("late-67");
        List<String> cards = new ArrayList<>();
        store.calls().scorecards(drop("").id(), cards::add);
        assertThat(cards).singleElement().asString().contains("\"callId\":\"late-67\"", "\"agentId\":\"A07\"");
        assertThat(store.audit().check()).isEmpty();
    }

    @Test
    void leavesACallAsItIsWhenItsRecordingOrAllItsMetadataIsGone() throws Exception {
        recording("gone.wav", 68);
        recording("stays.wav", 69);
        Files.writeString(folder.resolve("gone.json"), "{\"callId\":\"68\",\"agentId\":\"A07\"}");
        Files.writeString(folder.resolve("stays.json"), "{\"callId\":\"69\",\"agentId\":\"A07\"}");
        run(QaJobTest::ears);

        Files.delete(folder.resolve("gone.wav"));
        Files.writeString(folder.resolve("gone.json"), "{\"callId\":\"another\"}");
        Files.delete(folder.resolve("stays.json"));

        assertThat(applyMetadata()).isZero();
        assertThat(rows()).extracting(LedgerRow::callId).containsExactly("68", "69");
    }

    private int applyMetadata() throws Exception {
        Drop drop = drop("");
        return new LateMetadata(store, RULEBOOK).apply(drop, rows(), DropMetadata.of(drop, RULEBOOK.zone()), "test");
    }

    @Test
    void keepsBothVersionsOfAFileWhoseBytesChanged() throws Exception {
        recording("a.wav", 61);
        run(QaJobTest::ears);
        recording("a.wav", 62);

        run(QaJobTest::ears);

        assertThat(rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.file()).isEqualTo("a.wav");
            assertThat(row.state()).isEqualTo(FileState.SCORED);
        });
    }

    private static Recognizer ears() {
        return new CountedRecognizer(
                new ScriptedRecognizer("您好")
                        .on("poison.wav", Answer.rejects(QuarantineReason.ENGINE_CRASH, "died twice")),
                HEARD);
    }

    private static Recognizer earsDuringWhichAFileIsOverwritten() {
        return new CountedRecognizer(new ScriptedRecognizer("您好"), HEARD) {
            @Override
            public Hearing hear(Path recording) throws RejectedRecordingException {
                Hearing hearing = super.hear(recording);
                overwrite(recording, 66);
                return hearing;
            }
        };
    }

    private static Recognizer earsThatBreakAtTheFourth() {
        return new CountedRecognizer(new ScriptedRecognizer("您好"), HEARD, 4);
    }

    private void run(Ears ears) throws Exception {
        LocalJob.start(ends(drop(""), ears), 2).get();
    }

    private void run(String sub) throws Exception {
        LocalJob.start(ends(drop(sub), QaJobTest::ears), 2).get();
    }

    private static QaJobEnds ends(Drop drop, Ears ears) {
        return new QaJobEnds(
                new DropSource(new LedgerIntake(drop, RULEBOOK.zone(), address())),
                new DropCalls(drop, RULEBOOK.zone()),
                ears,
                RULEBOOK.defaultAgentChannel(),
                new RulebookJudge((Path) null, RULEBOOK),
                new StoreSink<>(address(), new ScoreWrite(RULEBOOK.zone())),
                new StoreSink<>(address(), RejectedRecording::into));
    }

    private static String address() {
        return "embedded:" + database.resolve("postgres");
    }

    private Drop drop(String sub) {
        return Drop.in(folder.resolve(sub));
    }

    private DropSummary summary() {
        return store.ledger().drop(drop("").id());
    }

    private List<LedgerRow> rows() {
        return store.ledger().rows(drop("").id());
    }

    private LedgerRow row(String file) {
        return rows().stream().filter(r -> r.file().equals(file)).findFirst().orElseThrow();
    }

    private void recording(String file, int number) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        write(path, number);
    }

    /** A short call; another number makes other bytes. */
    private static void write(Path path, int number) throws IOException {
        short[] sound = Sound.at(8000)
                .talk(0.5, -20)
                .silence(0.3)
                .tone(0.2, 300 + number, -20)
                .samples();
        WavFile.of(8000, sound).write(path);
    }

    private static void overwrite(Path path, int number) {
        try {
            write(path, number);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
