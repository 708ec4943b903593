package io.hotlineqa.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.query.QueryParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index keeps in step with its store, and is made anew where it cannot be used. */
class SearchIndexTest extends ThreeSearchedCalls {
    @Test
    void followsTheStore() throws Exception {
        assertThat(found("新来的")).isEmpty();
        calls.add(call("7004", "A09", "王五").build(), "customer 0.5 新来 的", 100);
        fixture.store().reviews().publish(bill, 0, 60, "reviewer");
        fixture.store().reviews().appeal(bill, 1, "forbidden-10", "没说", "a08");
        fixture.sql().useHandle(handle -> handle.execute("delete from call where id = ?", leak));

        assertThat(index.catchUp()).isEqualTo(3);

        assertThat(found("新来的")).containsExactly("7004");
        assertThat(found("state:APPEALED appealed:yes human:60")).containsExactly("7002");
        assertThat(found("漏气")).isEmpty();
        assertThat(index.catchUp()).isZero();
    }

    @Test
    void losesNothingWhenTransactionsEndInAnotherOrderThanTheyBegan() throws Exception {
        fixture.sql().useHandle(slow -> {
            slow.begin();
            slow.execute("update call set agent_name = '慢慢' where id = ?", leak);
            fixture.sql().useHandle(fast -> fast.execute("update call set agent_name = '快快' where id = ?", bill));
            index.catchUp();
            slow.commit();
        });
        index.catchUp();

        assertThat(found("by:快快")).containsExactly("7002");
        assertThat(found("by:慢慢")).containsExactly("7001");
    }

    @Test
    void rebuildsBesideTheOldOneWhichGoesOnBeingFollowed() throws Exception {
        assertThat(SearchIndex.rebuild(fixture.store(), folder, done -> {})).isEqualTo(3);
        index.catchUp();

        assertThat(found("漏气")).containsExactly("7001");
        assertThat(SearchIndex.verify(fixture.store(), folder)).isEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void verifyNamesWhatDiffers() throws Exception {
        assertThat(SearchIndex.verify(fixture.store(), folder)).isEmpty();
        fixture.sql().useHandle(handle -> {
            handle.execute("alter table call disable trigger call_change");
            handle.execute("update call set agent_name = '赵六' where id = ?", bill);
        });

        assertThat(SearchIndex.verify(fixture.store(), folder))
                .containsExactly("call " + bill + " is stale in the index");
    }

    @Test
    void aSecondProcessReadsWhatTheFirstOneWrites() throws Exception {
        try (SearchIndex second = SearchIndex.open(fixture.store(), folder)) {
            calls.add(call("7004", "A09", "王五").build(), "customer 0.5 新来 的", 100);
            assertThat(second.catchUp()).isZero();
            index.catchUp();
            second.catchUp();

            assertThat(second.search(SearchRequest.of(QueryParser.parse("新来的")), Rights.EVERYTHING)
                            .total())
                    .isEqualTo(1);
        }
    }

    @Test
    void removedCallsAreWrittenOutOfTheFiles() throws Exception {
        assertThat(Canary.in(folder, "厨房漏气")).isTrue();
        fixture.sql().useHandle(handle -> handle.execute("delete from call where id = ?", leak));
        index.catchUp();

        assertThat(Canary.in(folder, "厨房漏气")).isFalse();
    }

    @Test
    void anIndexOfAnotherDatabaseIsMadeAnew() throws Exception {
        index.close();
        fixture.sql().useHandle(handle -> handle.execute("update store_identity set id = gen_random_uuid()"));
        index = SearchIndex.open(fixture.store(), folder);

        assertThat(found("漏气")).containsExactly("7001");
        assertThat(SearchIndex.verify(fixture.store(), folder)).isEmpty();
    }

    @ParameterizedTest(name = "damaged: {0}")
    @ValueSource(strings = {"segments_", "_0.cfs", "_0.si", "current"})
    void aDamagedIndexIsMadeAnew(String start) throws Exception {
        index.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(start))
                    .toList()) {
                Files.write(file, new byte[] {0, -1, -2});
            }
        }
        index = SearchIndex.open(fixture.store(), folder);

        assertThat(found("漏气")).containsExactly("7001");
        assertThat(SearchIndex.verify(fixture.store(), folder)).isEmpty();
    }
}
