package io.hotlineqa.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class HeardQueryTest {
    private final Queue<WeakReference<Hearing>> made = new ConcurrentLinkedQueue<>();

    private Hearing hearing() {
        AtomicInteger asked = new AtomicInteger();
        Hearing hearing = new Hearing() {
            @Override
            public List<Match> in(Talk talk) {
                return List.of();
            }

            @Override
            public double best(Talks talks, int document) {
                return asked.incrementAndGet();
            }
        };
        made.add(new WeakReference<>(hearing));
        return hearing;
    }

    @Test
    void whatListenedIsForgottenWithTheSearchThoughItsThreadLivesOn() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                writer.addDocument(new Document());
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                assertThat(thread.submit(() -> new IndexSearcher(reader)
                                        .search(new HeardQuery(new MatchAllDocsQuery(), "", this::hearing, true), 1)
                                        .totalHits
                                        .value)
                                .get())
                        .isOne();
            }
            assertThat(made).hasSize(1);
            await().until(() -> {
                System.gc();
                return made.element().get() == null;
            });
        } finally {
            thread.shutdownNow();
        }
    }
}
