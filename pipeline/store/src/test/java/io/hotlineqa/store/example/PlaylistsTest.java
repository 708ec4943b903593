package io.hotlineqa.store.example;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.store.Samples;
import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.audit.AuditEvent;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.review.RemarkTag;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlaylistsTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    private Playlists playlists;
    private long call;
    private long mark;
    private long list;

    @BeforeEach
    void aListOfOneStretch() {
        call = Samples.oneScoredIn(fixture.store());
        fixture.store().remarks().add(call, 0, 3, RemarkTag.GOOD_EXAMPLE, "greeting", "问候完整", "tina");
        mark = fixture.store().remarks().of(call).get(0).id();
        playlists = fixture.store().playlists();
        list = playlists.add(" 新人培训 ", call, mark, "tina");
    }

    @Test
    void anItemKeepsTheWordsAndTheRulebookThatItWasChosenFor() {
        PlaylistItem before = playlists.items(list).get(0);
        assertThat(before)
                .returns("greeting", PlaylistItem::ruleId)
                .returns("问候完整", PlaylistItem::note)
                .returns("a".repeat(64), PlaylistItem::sha256)
                .returns("1", PlaylistItem::rulebookVersion)
                .returns(false, PlaylistItem::changed);

        fixture.store().remarks().remove(call, mark, "tina");
        fixture.sql().useHandle(sql -> sql.execute("update call set transcript = 'heard anew'"));

        assertThat(playlists.items(list))
                .singleElement()
                .returns(before.transcript(), PlaylistItem::transcript)
                .returns(before.transcriptSha256(), PlaylistItem::transcriptSha256)
                .returns(true, PlaylistItem::changed);
    }

    @Test
    void onlyItsOwnerChangesItAndOthersSeeItWhenItIsShared() {
        assertThat(playlists.visibleTo("otto")).isEmpty();
        playlists.describe(list, "新人培训", "第一周", true, "tina");
        assertThat(playlists.find(list, "otto"))
                .hasValueSatisfying(
                        one -> assertThat(one).returns("第一周", Playlist::note).returns(1, Playlist::items));
        long item = playlists.items(list).get(0).id();

        playlists.describe(list, "别的", "", false, "otto");
        playlists.annotate(list, item, "改了", "otto");
        playlists.takeOut(list, item, "otto");
        playlists.remove(list, "otto");

        assertThat(playlists.visibleTo("otto")).singleElement().returns("新人培训", Playlist::name);
        assertThat(playlists.items(list)).singleElement().returns("问候完整", PlaylistItem::note);
        playlists.annotate(list, item, "先听这段", "tina");
        assertThat(playlists.items(list)).singleElement().returns("先听这段", PlaylistItem::note);
        playlists.takeOut(list, item, "tina");
        assertThat(playlists.items(list)).isEmpty();
        playlists.remove(list, "tina");
        assertThat(playlists.visibleTo("tina")).isEmpty();
        assertThat(fixture.store().auditLog().newest(9, 0))
                .extracting(AuditEvent::action)
                .contains("playlist.add", "playlist.describe", "playlist.take-out", "playlist.remove");
    }

    @Test
    void itemsAreMovedTowardsTheFront() {
        fixture.store().remarks().add(call, 12, 14, RemarkTag.BAD_EXAMPLE, null, "不耐烦", "tina");
        long other = fixture.store().remarks().of(call).get(1).id();
        playlists.add("新人培训", call, other, "tina");
        long second = playlists.items(list).get(1).id();

        playlists.moveUp(list, second, "otto");
        assertThat(playlists.items(list)).extracting(PlaylistItem::note).containsExactly("问候完整", "不耐烦");
        playlists.moveUp(list, second, "tina");
        playlists.moveUp(list, second, "tina");
        assertThat(playlists.items(list)).extracting(PlaylistItem::note).containsExactly("不耐烦", "问候完整");
    }

    @Test
    void whatCannotBePutIntoAListIsRefused() {
        assertThatThrownBy(() -> playlists.add(" ", call, mark, "tina")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> playlists.add("x", call, 999, "tina")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> playlists.add("x", call + 1, mark, "tina")).isInstanceOf(RefusedException.class);
        assertThat(playlists.visibleTo("tina")).hasSize(1);
        playlists.add("另一个", call, mark, "tina");
        assertThatThrownBy(() -> playlists.describe(list, "另一个", "", false, "tina"))
                .isInstanceOfSatisfying(RefusedException.class, PlaylistsTest::assertNameIsTaken);
    }

    @Test
    void whoeverTakesANameAtTheSameMomentIsSecondAndToldSo() throws Exception {
        CompletableFuture<Void> second;
        try (Handle first = fixture.sql().open()) {
            first.begin();
            first.execute("insert into playlist (owner, name) values ('tina', '同名')");
            second = CompletableFuture.runAsync(() -> playlists.describe(list, "同名", "", false, "tina"));
            await().atMost(ofSeconds(30))
                    .until(() -> first.createQuery("select count(*) from pg_stat_activity"
                                            + " where wait_event_type = 'Lock' and datname = current_database()")
                                    .mapTo(Integer.class)
                                    .one()
                            > 0);
            first.commit();
        }

        assertThatThrownBy(second::join)
                .cause()
                .isInstanceOfSatisfying(RefusedException.class, PlaylistsTest::assertNameIsTaken);
    }

    private static void assertNameIsTaken(RefusedException refused) {
        assertThat(refused.why()).isEqualTo(RefusedException.Why.NAME_TAKEN);
    }

    @Test
    void aListIsNoLongerThanAPersonListensTo() {
        fixture.sql()
                .useHandle(sql -> sql.execute("insert into playlist_item (playlist, position, call, start_seconds,"
                        + " end_seconds, tag, note, transcript, transcript_sha256, rulebook_id, rulebook_version,"
                        + " rulebook_sha256) select playlist, n, call, 0, 1, tag, '', '', '', '', '', ''"
                        + " from playlist_item, generate_series(2, 100) n"));

        assertThatThrownBy(() -> playlists.add("新人培训", call, mark, "tina")).isInstanceOf(RefusedException.class);
        assertThat(playlists.items(list)).hasSize(Playlist.MOST_ITEMS);
    }
}
