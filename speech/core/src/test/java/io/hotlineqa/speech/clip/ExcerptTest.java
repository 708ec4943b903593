package io.hotlineqa.speech.clip;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final List<Utterance> TALK = List.of(
            Utterance.of(0, Role.AGENT, List.of(new Word("您", 10, 11, 0.9), new Word("电话", 11, 12, 0.9))),
            Utterance.of(1, Role.CUSTOMER, List.of(new Word("幺三九", 13, 15, 0.9), new Word("谢谢", 16, 17, 0.9))),
            new Utterance(0, Role.AGENT, 13.5, 14, "好的 <b>=1+1</b>", List.of()));

    @Test
    void hasTheWordsOfTheStretchWithTimesFromItsStart() {
        List<Utterance> said = Excerpt.of(TALK, new Span(11, 12.5), Bleeps.NONE);

        assertThat(said).containsExactly(Utterance.of(0, Role.AGENT, List.of(new Word("电话", 0, 1, 0.9))));
        assertThat(Excerpt.of(TALK, new Span(16.5, 40), Bleeps.NONE))
                .containsExactly(Utterance.of(1, Role.CUSTOMER, List.of(new Word("谢谢", 0, 0.5, 0.9))));
    }

    @Test
    void whatIsBleepedIsMaskedOnBothChannels() {
        Bleeps bleeps = Bleeps.of(List.of(new Span(13, 15)));

        assertThat(Excerpt.of(TALK, new Span(10, 20), bleeps))
                .extracting(Utterance::text)
                .containsExactly("您 电话", "＊＊＊ 谢谢", "＊＊ ＊＊＊＊＊＊＊＊＊＊＊");
    }

    @Test
    void isWrittenAsTextAndAsSubtitlesThatWordsCannotBreak() {
        List<Utterance> said = Excerpt.of(TALK, new Span(10, 20), Bleeps.NONE);

        assertThat(Subtitles.text(said)).startsWith("[00:00:00.000] 座席：您电话\n[00:00:03.000] 客户：幺三九谢谢\n");
        assertThat(Subtitles.webVtt(said))
                .startsWith("WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n<v 座席>您电话\n")
                .contains("<v 座席>好的 &lt;b&gt;=1+1&lt;/b&gt;\n");
        assertThat(Subtitles.subRip(said)).startsWith("1\n00:00:00,000 --> 00:00:02,000\n座席：您电话\n\n2\n");
        assertThat(Subtitles.written("a --> b\n\n你 好 ＊ ＊ ok 吗")).isEqualTo("a --> b 你好＊＊ ok 吗");
        assertThat(Subtitles.subRip(List.of(new Utterance(0, Role.UNKNOWN, 1, 1, "a --> b", List.of()))))
                .isEqualTo("1\n00:00:01,000 --> 00:00:01,500\n未知：a —> b\n\n");
    }
}
