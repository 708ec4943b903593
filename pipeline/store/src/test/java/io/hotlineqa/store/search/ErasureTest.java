package io.hotlineqa.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.speech.Call;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.TestFolders;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.example.Clip;
import io.hotlineqa.store.example.ClipFormat;
import io.hotlineqa.store.example.ClipOrder;
import io.hotlineqa.store.example.ExampleCount;
import io.hotlineqa.store.example.Playlist;
import io.hotlineqa.store.privacy.Erasable;
import io.hotlineqa.store.query.AllOf;
import io.hotlineqa.store.review.Judgement;
import io.hotlineqa.store.review.RemarkTag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a server of its own: the proof is that no file of its folder holds what was erased. */
class ErasureTest {
    private static final String SPOKEN = "金丝雀在煤矿里唱歌";
    private static final String CALLER = "canary-caller-13990000777";

    private Path folder;
    private Store store;
    private SearchIndex index;
    private long call;
    private long other;
    private Clip clip;

    @BeforeEach
    void twoCalls() throws IOException {
        folder = TestFolders.fresh();
        store = Store.open("embedded:" + folder);
        SearchedCalls calls = new SearchedCalls(store);
        call = calls.add(
                Call.with("7001")
                        .agentId("A07")
                        .callerNumber(CALLER)
                        .attribute("note", CALLER)
                        .build(),
                "agent 0.8 您好\ncustomer " + SPOKEN + "\nagent 再见",
                95);
        other = calls.add(Call.with("7002").agentId("A07").build(), "agent 0.8 您好\nagent 再见", 100);
        store.reviews().judge(call, 0, "forbidden-10", Judgement.RIGHT, "再打 " + CALLER, "rita");
        store.remarks().add(call, 1, 2, RemarkTag.GOOD_EXAMPLE, "greeting", "看这里：" + CALLER, "tina");
        store.playlists().add("示例", call, store.remarks().of(call).get(0).id(), "tina");
        store.remarks().add(other, 0, 1, RemarkTag.GOOD_EXAMPLE, "greeting", "问候", "tina");
        store.playlists().add("示例", other, store.remarks().of(other).get(0).id(), "tina");
        clip = clip(Set.of(call, other), SPOKEN);
        clip(Set.of(other), "您好");
        index = SearchIndex.open(store);
    }

    private Clip clip(Set<Long> calls, String content) throws IOException {
        ClipOrder order =
                new ClipOrder("tina", "培训", ClipFormat.WAV, Instant.now().plusSeconds(60), calls.size(), calls);
        return store.clips().make(order, "", out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void delete() throws IOException {
        index.close();
        store.close();
        TestFolders.delete(folder);
    }

    @Test
    void nothingSaidInAnErasedCallOrOfItIsLeftInAnyFile() throws Exception {
        store.erasure().vacuum();
        assertThat(holding(SPOKEN))
                .hasSizeGreaterThanOrEqualTo(2)
                .contains(store.clips().path(clip));
        assertThat(holding(CALLER)).isNotEmpty();
        Erasable erasable = store.erasure().find("7001").get(0);

        assertThat(store.erasure().erase(erasable, "the caller asked for it", "olga"))
                .isEqualTo(1);
        index.catchUp();

        assertThat(store.erasure().vacuum()).isTrue();
        assertThat(holding(SPOKEN)).isEmpty();
        assertThat(holding(CALLER)).isEmpty();
        assertThat(holding("7001.wav")).isEmpty();
        assertThat(store.clips().madeBy(null, 9)).hasSize(1).doesNotContain(clip);
        assertThat(store.playlists().visibleTo("tina")).singleElement().returns(1, Playlist::items);
        assertThat(store.examples().rules()).containsExactly(new ExampleCount("greeting", 1, 0));
        assertThat(index.holds(call)).isFalse();
        assertThat(index.holds(other)).isTrue();
        assertThat(index.newest(AllOf.EVERYTHING, Rights.EVERYTHING)).containsExactly(other);
        assertThat(SearchIndex.verify(store)).isEmpty();
        assertThat(store.audit().check()).isEmpty();
        assertThat(store.ledger().drop("2026-11-22").scored()).isEqualTo(2);
        assertThat(store.auditLog().newest(1, 0))
                .singleElement()
                .satisfies(event -> assertThat(event.toString())
                        .contains("olga", "erase", "the caller asked for it", erasable.sha256()));
        assertThat(store.erasure().gone(List.of(erasable.sha256(), "f".repeat(64))))
                .containsExactly(erasable.sha256());
        assertThat(store.erasure().find("7001")).isEmpty();
    }

    @Test
    void doesNothingWithoutAReason() {
        Erasable erasable = store.erasure().find("7001").get(0);

        assertThatThrownBy(() -> store.erasure().erase(erasable, " ", "olga")).isInstanceOf(RefusedException.class);
        assertThat(store.erasure().find("7001")).containsExactly(erasable);
    }

    @Test
    void whatIsOldEnoughGoesAndWhatIsOnHoldStays() throws IOException {
        Instant later = Instant.now().plusSeconds(60);
        Erasable erasable = store.erasure().find("7001").get(0);
        Erasable old = store.erasure().find("7002").get(0);
        assertThat(store.retention().calls(Instant.EPOCH)).isEmpty();
        assertThat(store.retention().calls(later)).containsExactly(erasable, old);

        store.retention().hold(erasable, "court case 12", "olga");
        assertThat(store.retention().calls(later)).containsExactly(old);
        assertThat(store.erasure().find("7001").get(0).held()).isTrue();
        assertThatThrownBy(() -> store.erasure().erase(erasable, "too old", "olga"))
                .isInstanceOf(JdbiException.class);
        assertThat(index.holds(call)).isTrue();

        store.retention().recordingsGone(old, 90, "olga");
        assertThat(store.retention().recordings(later)).isEmpty();
        assertThat(store.retention().release(erasable, "case closed", "olga")).isTrue();
        assertThat(store.retention().release(erasable, "case closed", "olga")).isFalse();
        assertThat(store.retention().recordings(later)).containsExactly(erasable);
    }

    /** The files in which this text stands, as the database and as the index write it. */
    private List<Path> holding(String text) throws IOException {
        String utf8 = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String utf16 = new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> isIn(file, utf8) || isIn(file, utf16))
                    .toList();
        }
    }

    /** A file that goes away meanwhile holds nothing. */
    private static boolean isIn(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            assertThat(file).doesNotExist();
            return false;
        }
    }
}
