package io.hotlineqa.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

    @Test
    void aPageIsAPartOfTheList() {
        Page<String> second = Page.of(ALL, 1, 2);

        assertThat(second).isEqualTo(new Page<>(List.of("c", "d"), 1, 2, 5));
        assertThat(second.hasPrevious()).isTrue();
        assertThat(second.hasNext()).isTrue();
    }

    @Test
    void theLastPageHasWhatIsLeft() {
        assertThat(Page.of(ALL, 2, 2).rows()).containsExactly("e");
        assertThat(Page.of(ALL, 2, 2).hasNext()).isFalse();
    }

    @Test
    void behindTheEndIsTheLastPageAndBeforeTheBeginningTheFirst() {
        assertThat(Page.of(ALL, 9, 2)).isEqualTo(Page.of(ALL, 2, 2));
        assertThat(Page.of(ALL, -1, 2)).isEqualTo(Page.of(ALL, 0, 2));
    }

    @Test
    void anEmptyListHasOneEmptyPage() {
        assertThat(Page.of(List.of(), 3, 2)).isEqualTo(new Page<>(List.of(), 0, 2, 0));
        assertThat(Page.of(List.of(), 3, 2).pages()).isEqualTo(1);
    }

    @Test
    void whatRowsStandForKeepsTheirPlace() {
        assertThat(Page.of(ALL, 1, 2)
                        .with(rows -> rows.stream().map(String::length).toList()))
                .isEqualTo(new Page<>(List.of(1, 1), 1, 2, 5));
    }
}
