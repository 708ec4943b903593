package io.hotlineqa.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.json.TranscriptJson;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.store.query.Said;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How well search by sound finds again what was misheard: 2,100 calls with 20 characters in 100 wrong. */
class RetrievalTest {
    private static final int CALLS = 2100;
    private static final int FIRST = 20;
    private static final TranscriptJson JSON = new TranscriptJson(Documents.ZONE);

    private static RetrievalSet set;
    private static DirectoryReader reader;

    @BeforeAll
    static void index() throws IOException {
        set = RetrievalSet.of(CALLS, 0.2, 20261122);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
            for (int i = 0; i < CALLS; i++) {
                writer.addDocument(Documents.of(call(i, set.heard().get(i))));
            }
        }
        reader = DirectoryReader.open(directory);
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
    }

    private static IndexedCall call(long id, Transcript heard) {
        return new IndexedCall(
                id,
                heard.callId(),
                null,
                null,
                null,
                null,
                null,
                heard.durationSeconds(),
                "{}",
                null,
                JSON.write(heard),
                "r 1",
                100,
                false,
                "OPEN",
                null,
                false,
                null,
                null,
                null);
    }

    @Test
    void theSetIsAsLargeAndAsBadlyHeardAsItSays() {
        assertThat(set.queries()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(set.heard()).hasSizeGreaterThanOrEqualTo(2000);
        assertThat(set.queries())
                .allSatisfy(query -> assertThat(relevant(query)).isPositive());
    }

    @Test
    void bySoundNearlyEverythingIsFoundAndLittleElse() throws IOException {
        Tally sound = search(true);

        assertThat(sound.recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(sound.precision()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void byCharactersMuchIsMissed() throws IOException {
        Tally words = search(false);

        assertThat(words.recall()).isLessThanOrEqualTo(0.6);
    }

    private static long relevant(String query) {
        return IntStream.range(0, CALLS).filter(i -> set.isSaid(query, i)).count();
    }

    /** Recall is of the first twenty that could be right, precision of what is returned among the first twenty. */
    private static Tally search(boolean bySound) throws IOException {
        double recall = 0;
        double precision = 0;
        for (String query : set.queries()) {
            List<Long> found = first(bySound ? Said.soundsLike(query) : Said.words(query));
            long right = found.stream()
                    .filter(id -> set.isSaid(query, id.intValue()))
                    .count();
            recall += right / (double) Math.min(FIRST, relevant(query));
            precision += found.isEmpty() ? 1 : right / (double) found.size();
        }
        int queries = set.queries().size();
        return new Tally(recall / queries, precision / queries);
    }

    private static List<Long> first(Said said) throws IOException {
        return new Searching(new IndexSearcher(reader), SearchRequest.of(said), Rights.EVERYTHING)
                .list().heard().stream().map(Searching.Heard::id).toList();
    }

    private record Tally(double recall, double precision) {}
}
