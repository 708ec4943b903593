package io.hotlineqa.jobs.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.e2e.Checkout;
import io.hotlineqa.e2e.EmptyDatabase;
import io.hotlineqa.e2e.QaProcess;
import io.hotlineqa.e2e.QaProcess.Outcome;
import io.hotlineqa.jobs.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;

/** Drops that lie in an object store, over a line that is not always good. */
class RemoteDropTest {
    private static final String BUCKET = "calls";
    private static final Patience IMPATIENT =
            new Patience(Duration.ofSeconds(2), Duration.ofMillis(20), Duration.ofMillis(200));

    @TempDir
    static Path storeFolder;

    private static S3Server server;
    private static S3Client store;

    @TempDir
    Path folder;

    private final Waits progress = new Waits();
    private BadLine line;
    private DropAddress night;

    @BeforeAll
    static void startTheStore() throws IOException {
        server = S3Server.start(storeFolder, BUCKET);
        store = server.client();
    }

    @AfterAll
    static void stopTheStore() {
        store.close();
        server.close();
    }

    @BeforeEach
    void layTheLine(TestInfo test) throws IOException {
        line = new BadLine(server.port());
        night = new DropAddress(
                BUCKET, "drops/" + test.getTestMethod().orElseThrow().getName());
    }

    @AfterEach
    void takeTheLineAway() throws IOException {
        line.close();
    }

    @Test
    void fetchesWhatIsNewAndNothingThatIsNotYetThere() throws Exception {
        put("calls.csv", sound(100, 1));
        put("a/7001.wav", sound(2000, 2));
        put("../7002.wav", sound(0, 3));
        put("7003.wav.part", sound(10, 4));
        put(".done", sound(0, 5));

        assertThat(fetch()).isEqualTo(new Fetched(4, 1, 4, 2100, 0));
        assertThat(files()).containsExactlyInAnyOrder("calls.csv", "a/7001.wav", "%2E%2E/7002.wav", ".done");
        assertThat(fetch()).isEqualTo(new Fetched(4, 1, 0, 0, 0));

        put("a/7001.wav", sound(2001, 6));
        assertThat(fetch()).isEqualTo(new Fetched(4, 1, 1, 2001, 0));
        assertThat(Files.readAllBytes(folder.resolve("drop/a/7001.wav"))).isEqualTo(sound(2001, 6));
    }

    /** What a store tells apart and a disk does not, or only so long as nobody minds. */
    @Test
    void givesEveryObjectAFileOfItsOwnHoweverTheirKeysCollide() throws Exception {
        List<String> keys = List.of(
                "7001.wav",
                "7001.WAV",
                "7001.wav/7002.wav",
                "7001.wav.part/7003.wav",
                "a",
                "a//7004.wav",
                "a/",
                "录".repeat(100) + "1.wav",
                "录".repeat(100) + "2.wav",
                "b/.done",
                ".done");
        for (int i = 0; i < keys.size(); i++) {
            put(keys.get(i), sound(100 + i, i));
        }
        put("c/", new byte[0]);
        put(".done/7005.wav", sound(10, 1));

        assertThat(fetch()).isEqualTo(new Fetched(11, 1, 11, 1155, 0));

        List<byte[]> contents = new ArrayList<>();
        for (String file : files()) {
            contents.add(Files.readAllBytes(folder.resolve("drop").resolve(file)));
        }
        assertThat(contents).hasSize(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            assertThat(contents).as(keys.get(i)).contains(sound(100 + i, i));
        }
        assertThat(fetch().fetched()).as("the second time").isZero();
    }

    @Test
    void goesOnWhereTheLineBroke() throws Exception {
        byte[] sound = sound(3_000_000, 1);
        put("7001.wav", sound);
        line.cutAfter(0, 1_200_000, 0, 1_300_000);

        assertThat(fetch()).isEqualTo(new Fetched(1, 0, 1, sound.length, 0));

        assertThat(Files.readAllBytes(folder.resolve("drop/7001.wav"))).isEqualTo(sound);
        assertThat(line.connections()).isGreaterThan(4);
        assertThat(progress.seen).contains(sound.length + " of " + sound.length);
        assertThat(line.answered()).as("nothing comes twice").isLessThan(sound.length + 100_000L);
    }

    @Test
    void fetchesAgainWhatWasSpoiltOnTheWay() throws Exception {
        byte[] sound = sound(300_000, 1);
        put("7001.wav", sound);
        line.spoil(1);

        assertThat(fetch().fetched()).isEqualTo(1);
        assertThat(Files.readAllBytes(folder.resolve("drop/7001.wav"))).isEqualTo(sound);
    }

    @Test
    void leavesNothingThatDoesNotAddUp() throws Exception {
        put("7001.wav", sound(300_000, 1));
        line.spoil(Integer.MAX_VALUE);

        assertThatThrownBy(this::fetch).isInstanceOfSatisfying(FetchException.class, refused -> {
            assertThat(refused).hasMessageContaining("7001.wav");
            assertThat(refused.mayPass()).isTrue();
        });
        assertThat(files()).isEmpty();
    }

    @Test
    void saysWhatTheStoreRefuses() throws Exception {
        night = new DropAddress("another", "drops");

        assertThatThrownBy(this::fetch).isInstanceOfSatisfying(FetchException.class, refused -> {
            assertThat(refused).hasMessage("s3://another/drops: NoSuchBucket (404)");
            assertThat(refused.mayPass()).isFalse();
        });
    }

    @Test
    void scoresADropOfTheStoreAndPrintsNoSecret() throws Exception {
        for (String file : List.of("calls.csv", "1001.wav", "1003.wav")) {
            put(file, Files.readAllBytes(Checkout.root().resolve("samples/drop").resolve(file)));
        }
        line.cutAfter(100_000);
        EmptyDatabase.in(folder.resolve("db"));

        Outcome run = run();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("3 / 3 个对象");
        assertThat(Files.readString(folder.resolve("out/ledger.csv"))).contains("1001.wav", "1003.wav", "SCORED");
        assertThat(run.out() + run.err() + Files.readString(folder.resolve("log/qa.log")))
                .doesNotContain(S3Server.SECRET, S3Server.KEY);
    }

    private Outcome run() throws Exception {
        Map<String, String> environment = Map.of(
                "AWS_ACCESS_KEY_ID",
                S3Server.KEY,
                "AWS_SECRET_ACCESS_KEY",
                S3Server.SECRET,
                "AWS_ENDPOINT_URL_S3",
                "http://127.0.0.1:" + line.port(),
                "JAVA_TOOL_OPTIONS",
                "-Dhotlineqa.log=" + folder.resolve("log"));
        return QaProcess.start(
                        folder,
                        environment,
                        "run",
                        night.toString(),
                        "--fetch-to",
                        "drop",
                        "--out",
                        "out",
                        "--workers",
                        "1",
                        "--database",
                        "embedded:db")
                .end();
    }

    private Fetched fetch() throws Exception {
        try (Bucket bucket = new Bucket(S3Server.client(line.port()), night.bucket())) {
            return new DropFetch(night, folder.resolve("drop"), bucket, IMPATIENT, progress).run();
        }
    }

    @Test
    void saysWhyItWaitsWhenTheStoreIsAway() throws Exception {
        line.close();

        assertThatThrownBy(this::fetch)
                .isInstanceOfSatisfying(
                        FetchException.class, away -> assertThat(away.mayPass()).isTrue());
        assertThat(progress.seen)
                .isNotEmpty()
                .allSatisfy(
                        reason -> assertThat(reason).contains("refused").doesNotContain(S3Server.SECRET, S3Server.KEY));
    }

    private static final class Waits implements FetchProgress {
        private final List<String> seen = new ArrayList<>();

        @Override
        public void at(long done, long total) {
            seen.add(done + " of " + total);
        }

        @Override
        public void waits(String reason) {
            seen.add(reason);
        }
    }

    private void put(String name, byte[] bytes) {
        store.putObject(
                put -> put.bucket(BUCKET).key(night.folder() + name).checksumAlgorithm(ChecksumAlgorithm.CRC32),
                RequestBody.fromBytes(bytes));
    }

    private static byte[] sound(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private List<String> files() throws IOException {
        Path drop = folder.resolve("drop");
        try (Stream<Path> files = Files.walk(drop)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> drop.relativize(f).toString())
                    .toList();
        }
    }
}
