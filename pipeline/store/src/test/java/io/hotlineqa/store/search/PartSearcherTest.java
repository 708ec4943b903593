package io.hotlineqa.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three segments of ten documents, looked at in parts. */
class PartSearcherTest {
    private static final Query EVEN = new TermQuery(new Term("parity", "even"));
    private static final Query ALL = new MatchAllDocsQuery();
    private static final Sort BY_NUMBER = new Sort(new SortField("number", SortField.Type.LONG, true));

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;

    @BeforeEach
    void thirtyNumbersWithoutTheSeventh() throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(null).setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int number = 0; number < 30; number++) {
                writer.addDocument(document(number));
                if (number % 10 == 9) {
                    writer.commit();
                }
            }
            writer.deleteDocuments(new Term("name", "7"));
        }
        reader = DirectoryReader.open(directory);
    }

    private static Document document(int number) {
        Document document = new Document();
        document.add(new StringField("name", String.valueOf(number), Store.NO));
        document.add(new StringField("parity", number % 2 == 0 ? "even" : "odd", Store.NO));
        document.add(new NumericDocValuesField("number", number));
        return document;
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
    }

    private static List<Integer> found(IndexSearcher searcher, Query query) throws IOException {
        TopFieldDocs top = searcher.search(query, new TopFieldCollectorManager(BY_NUMBER, 100, Integer.MAX_VALUE));
        assertThat(top.totalHits.value).isEqualTo(top.scoreDocs.length);
        return Arrays.stream(top.scoreDocs).map(hit -> hit.doc).toList();
    }

    @ParameterizedTest(name = "of {0} documents at the most")
    @ValueSource(ints = {1, 3, 10, 1000})
    void partsFindWhatTheWholeFinds(int most) throws IOException {
        assertThat(reader.leaves()).hasSize(3);
        PartSearcher parts = new PartSearcher(reader, most);

        assertThat(found(parts, EVEN))
                .isEqualTo(found(new IndexSearcher(reader), EVEN))
                .hasSize(15);
        assertThat(found(parts, ALL))
                .isEqualTo(found(new IndexSearcher(reader), ALL))
                .hasSize(29);
        assertThat(parts.timedOut()).isFalse();
    }

    @Test
    void partsCountEachDocumentOnce() throws IOException {
        PartSearcher parts = new PartSearcher(reader, 3);

        assertThat(parts.count(EVEN)).isEqualTo(15);
        assertThat(parts.count(ALL)).isEqualTo(29);
    }

    @Test
    void whenTimeIsOverNoFurtherPartIsLookedAt() throws IOException {
        int[] asked = new int[1];
        PartSearcher parts = new PartSearcher(reader, 10);
        parts.setTimeout(() -> asked[0]++ > 0);

        assertThat(found(parts, ALL)).hasSizeLessThan(29);
        assertThat(parts.timedOut()).isTrue();
    }

    @Test
    void anEmptyIndexHasNoParts() throws IOException {
        try (ByteBuffersDirectory empty = new ByteBuffersDirectory()) {
            new IndexWriter(empty, new IndexWriterConfig(null)).close();
            try (DirectoryReader nothing = DirectoryReader.open(empty)) {
                assertThat(found(new PartSearcher(nothing), ALL)).isEmpty();
            }
        }
    }
}
