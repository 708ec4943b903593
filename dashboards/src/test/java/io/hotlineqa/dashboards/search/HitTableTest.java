package io.hotlineqa.dashboards.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.dashboards.report.Cell;
import io.hotlineqa.dashboards.report.Table;
import io.hotlineqa.dashboards.web.Rules;
import io.hotlineqa.dashboards.web.Show;
import io.hotlineqa.store.call.RuleFinding;
import io.hotlineqa.store.search.Found;
import io.hotlineqa.store.search.Hit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class HitTableTest {
    private static final Hit HIT = hit(List.of());

    private static Hit hit(List<RuleFinding> findings) {
        return new Hit(1, "7001", null, null, null, null, 1, null, null, findings, List.of(), List.of());
    }

    private static List<String> firstCells(long total, boolean complete, Locale locale) {
        Table table = new HitTable(words(), new Rules(), new Show())
                .of(new Found(total, List.of(HIT), total > 1, Map.of(), complete), true, locale);
        return table.rows().stream().map(row -> row.get(0)).map(Cell::text).toList();
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
    }

    @Test
    void whatAPersonMustConfirmIsTold() {
        Hit hit = hit(List.of(new RuleFinding("forbidden-09", false), new RuleFinding("closing", true)));
        Table table = new HitTable(words(), new Rules(), new Show())
                .of(new Found(1, List.of(hit), false, Map.of(), true), false, Locale.SIMPLIFIED_CHINESE);

        assertThat(table.rows().get(0)).extracting(Cell::text).contains("禁用语：你喊什么，小声点不行！ · 受理结束语“感谢您的来电，再见。” (待确认)");
    }

    @Test
    void aTableOfAllThatFitsIsNothingButThat() {
        assertThat(firstCells(1, true, Locale.SIMPLIFIED_CHINESE)).containsExactly("7001");
    }

    @Test
    void aTableThatLacksCallsSaysSoInItsLastRow() {
        assertThat(firstCells(2345, true, Locale.SIMPLIFIED_CHINESE))
                .containsExactly("7001", "只有前 1 通，共 2,345 通符合条件；请缩小范围后再保存。");
        assertThat(firstCells(2345, true, Locale.ENGLISH))
                .last()
                .isEqualTo("Only the first 1 of 2,345 calls that fit; narrow the search to save the others.");
    }

    @Test
    void aSearchThatRanOutOfTimeSaysSoToo() {
        assertThat(firstCells(1, false, Locale.SIMPLIFIED_CHINESE)).containsExactly("7001", "时间到了，还有通话没有查完；请缩小范围。");
    }
}
