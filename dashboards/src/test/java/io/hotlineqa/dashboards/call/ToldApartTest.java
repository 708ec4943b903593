package io.hotlineqa.dashboards.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.dashboards.call.ToldApart.Party;
import io.hotlineqa.dashboards.web.Rules;
import io.hotlineqa.dashboards.web.Show;
import io.hotlineqa.rules.json.TranscriptJson;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.testkit.CallText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToldApartTest {
    private static final String CALL = "unknown 您好 宝鸡 中燃 调度 中心\nunknown 嗯\nunknown 我 家 漏气 了";
    private static final Marks NONE = Marks.of(Results.of(Card.read("{}"), Opinions.NONE));

    private final ToldApart apart = new ToldApart(new Rules());

    @Test
    void tellsPartiesOfASingleChannelByTheirWords() {
        String line = line(1, CALL);
        List<Turn> turns = Turn.read(line, NONE, apart.parties(line));

        assertThat(turns).extracting(Turn::role).containsExactly("agent", "unknown", "customer");
        assertThat(turns.get(0).told()).isBetween(0.95, 1.0);
        assertThat(turns.get(1).told()).isNull();
        assertThat(turns.get(2).told()).isBetween(0.95, 1.0);
    }

    @Test
    void leavesTheChannelsToTellWhereThereAreTwo() {
        String line = line(2, CALL.replaceFirst("unknown", "agent"));

        assertThat(apart.parties(line)).isEmpty();
        assertThat(Turn.read(line, NONE, List.<Party>of()))
                .extracting(Turn::told)
                .containsOnlyNulls();
    }

    private static String line(int channels, String text) {
        Transcript call = CallText.transcript(text);
        return new TranscriptJson(Show.ZONE)
                .write(new Transcript(
                        call.call(), null, null, 10, channels, call.utterances(), call.silences(), call.speech()));
    }
}
