package io.hotlineqa.jobs.remote;

import static io.hotlineqa.jobs.remote.StubbornStore.broken;
import static io.hotlineqa.jobs.remote.StubbornStore.endingAt;
import static io.hotlineqa.jobs.remote.StubbornStore.status;
import static io.hotlineqa.jobs.remote.StubbornStore.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.jobs.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that does not do as it should. */
@Timeout(60)
class DropFetchTest {
    private static final Patience NONE = new Patience(Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(1));
    private static final FetchProgress NOBODY = new FetchProgress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public void waits(String reason) {}
    };

    @TempDir
    Path folder;

    private StubbornStore store;

    @BeforeEach
    void open() throws IOException {
        store = new StubbornStore();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Fetched fetch() throws FetchException, IOException {
        try (Bucket bucket = store.bucket()) {
            return new DropFetch(new DropAddress(StubbornStore.BUCKET, ""), folder, bucket, NONE, NOBODY).run();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    @Test
    void aLineThatBreaksForGoodMayBeTriedLater() {
        store.put("7001.wav", 1000, (asked, from) -> broken(from == 0 ? 400 : 0).to(asked, from));

        assertThatThrownBy(this::fetch)
                .isInstanceOfSatisfying(
                        FetchException.class,
                        broken -> assertThat(broken.mayPass()).isTrue());
    }

    @Test
    void anObjectThatEndsBeforeItsEndIsNotAskedForWithoutEnd() {
        store.put("7001.wav", 1000, endingAt(400));

        assertThatThrownBy(this::fetch)
                .isInstanceOfSatisfying(
                        FetchException.class,
                        broken -> assertThat(broken.mayPass()).isTrue());
        assertThat(store.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void eachTryIsOneRequest(int status) {
        store.put("7001.wav", 1000, status(status));

        assertThatThrownBy(this::fetch).isInstanceOf(FetchException.class);
        assertThat(store.requests()).isOne();
    }

    @Test
    void theMarkerDoesNotComeWhileSomethingIsMissing() throws Exception {
        store.put("night/.done", new byte[0]);
        store.put("night/7001.wav", 10, status(412));
        store.put("night/7002.wav", new byte[20]);

        assertThatThrownBy(this::fetch).hasMessageContaining("change all the time");
        assertThat(files()).containsExactly("night/7002.wav");
    }

    @Test
    void theMarkerComesOnceTheRestIsThere() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        store.put("night/.done", new byte[0]);
        store.put(
                "night/7001.wav",
                10,
                (exchange, from) ->
                        (asked.incrementAndGet() == 1 ? status(412) : whole(new byte[10])).to(exchange, from));

        assertThat(fetch()).isEqualTo(new Fetched(2, 0, 2, 10, 2));
        assertThat(files()).containsExactlyInAnyOrder("night/.done", "night/7001.wav");
    }

    @Test
    void anObjectThatIsCalledLikeTheFolderOfOthersIsAFileBesideIt() throws Exception {
        store.put("a.wav", new byte[10]);
        fetch();
        store.put("a.wav/b.wav", new byte[20]);
        store.put("c/d", new byte[30]);
        store.put("c", new byte[40]);

        assertThat(fetch()).as("what was there is kept").isEqualTo(new Fetched(4, 0, 3, 90, 3));
        assertThat(files()).containsExactlyInAnyOrder("%_a.wav", "a.wav/b.wav", "c/d", "%_c");
        assertThat(fetch().fetched()).isZero();
    }

    @Test
    void anObjectBesideAFolderThatIsCalledLikeItsUnfinishedFileIsFetched() throws Exception {
        store.put("a.wav", new byte[10]);
        store.put("a.wav.part/b.wav", new byte[20]);
        store.put("%.part/c.wav", new byte[30]);
        store.put("a.wav%.part/d.wav", new byte[40]);

        assertThat(fetch()).isEqualTo(new Fetched(4, 0, 4, 100, 4));
        assertThat(files())
                .containsExactlyInAnyOrder("a.wav", "a.wav.part/b.wav", "%25.part/c.wav", "a.wav%25.part/d.wav");
    }

    @Test
    void whatIsHiddenOrNotYetThereIsCountedAndFoldersAreNot() throws Exception {
        store.put("a/", new byte[0]);
        store.put("a/7001.wav", new byte[10]);
        store.put("a/7002.wav.part", new byte[20]);
        store.put("a/.done/7003.wav", new byte[30]);

        assertThat(fetch()).isEqualTo(new Fetched(1, 2, 1, 10, 1));
    }

    @Test
    void anObjectWithSoundIsFetchedAlsoWhenItIsCalledLikeAFolder() throws Exception {
        store.put("a/", new byte[10]);
        store.put("a/7001.wav", new byte[20]);

        assertThat(fetch()).isEqualTo(new Fetched(2, 0, 2, 30, 2));
        assertThat(files()).containsExactlyInAnyOrder("a/%", "a/7001.wav");
    }

    /** As on a disk that does not tell upper from lower case; here one folder is a link to the other. */
    @Test
    void objectsThatTheDiskTakesForOneFileAreNamed() throws Exception {
        Files.createDirectory(folder.resolve("A"));
        Files.createSymbolicLink(folder.resolve("a"), folder.resolve("A"));
        store.put("A/7001.wav", new byte[10]);
        store.put("a/7001.wav", new byte[20]);

        assertThatThrownBy(this::fetch).isInstanceOfSatisfying(FetchException.class, refused -> {
            assertThat(refused).hasMessageContaining("A/7001.wav and a/7001.wav are the same file");
            assertThat(refused.mayPass()).isFalse();
        });
    }
}
