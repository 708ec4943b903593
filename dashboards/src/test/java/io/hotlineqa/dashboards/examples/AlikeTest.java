package io.hotlineqa.dashboards.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.dashboards.privacy.ShownLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlikeTest {
    @Test
    void asksForWhatSoundsLikeTheMostThatIsSaidWithoutPersonalData() {
        List<ShownLine> lines =
                List.of(new ShownLine("customer", 0, 2, "我的电话＊＊＊＊＊＊＊＊＊＊＊"), new ShownLine("agent", 2, 4, "感谢您的来电再见"));

        assertThat(Alike.query(lines)).hasValue("agent:~\"感谢您的来电再见\"");
        assertThat(Alike.query(lines.subList(0, 1))).hasValue("customer:~\"我的电话\"");
        assertThat(Alike.query(List.of(new ShownLine("unknown", 0, 1, "好的")))).isEmpty();
        assertThat(Alike.query(List.of(new ShownLine("unknown", 0, 1, "一二三四五六七八九十甲乙丙丁"))))
                .hasValue("~\"一二三四五六七八九十甲乙\"");
    }
}
