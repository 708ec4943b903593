package io.hotlineqa.dashboards.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.call.StoredCall;
import org.junit.jupiter.api.Test;

class MaskedCallTest {
    private static final String NUMBER = "幺 三 九 零 九 幺 七 二 二 三 三";
    private static final String CARD = "{\"results\":[{\"reason\":\"座席说了“您 电话 " + NUMBER
            + "”\",\"evidence\":[{\"start\":1,\"end\":2,\"quote\":\"您 电话 " + NUMBER + "\"}]}]}";

    @Test
    void aReasonThatRepeatsAQuoteHidesWhatTheQuoteHides() {
        StoredCall call = new StoredCall(
                1, "", "7001", null, null, null, null, null, null, 9, 2, null, "{}", "{}", 1, CARD, "drop", "a.wav");

        assertThat(MaskedCall.of(call).card()).contains("座席说了“您 电话 ＊").doesNotContain("幺", "零");
    }

    @Test
    void aFileNameIsShownWhenItSaysNoMoreThanTheCall() {
        assertThat(FileName.masked("7001.wav", "7001")).isEqualTo("7001.wav");
        assertThat(FileName.masked("7001", "7001")).isEqualTo("7001");
        assertThat(FileName.masked("张三/13909172233.7001.mp3", "7001")).isEqualTo("＊.mp3");
        assertThat(FileName.masked("a.b/13909172233", "7001")).isEqualTo("＊");
    }
}
