package io.hotlineqa.dashboards.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.dashboards.access.RouteTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManualTest {
    @Test
    void everyPageHasAPart() {
        List<String> others = List.of("/", "/help");

        assertThat(RouteTable.pages())
                .filteredOn(page -> !others.contains(page))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(Manual.about(page)).as(page).isNotEmpty());
    }

    @Test
    void aPageOfAnotherNameLeadsToWhatItIsAbout() {
        assertThat(Manual.about("/calls/17")).isEqualTo("#call");
        assertThat(Manual.about("/playlists/3")).isEqualTo("#examples");
        assertThat(Manual.about("/")).isEmpty();
        assertThat(Manual.about("/nowhere")).isEmpty();
    }
}
