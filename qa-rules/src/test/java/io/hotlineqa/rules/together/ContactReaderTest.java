package io.hotlineqa.rules.together;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.CallBuilder;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.testkit.CallText;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactReaderTest {
    private static final Inspector SHIPPED = new Inspector(RulebookFile.shipped());

    @ParameterizedTest
    @ValueSource(strings = {"我 查 一下 稍后 给 您 回 电话", "请 您 稍等 我们 会 给 您 回复", "我 问 清楚 以后 打 电话 告诉 您", "核实 以后 我们 再 跟 您 联系"})
    void hearsAPromiseOfTheAgent(String text) {
        assertThat(read("agent " + text).promise().heard()).isEqualTo(Heard.YES);
        assertThat(read("agent " + text).promise().evidence().quote()).isNotBlank();
        assertThat(read("customer " + text).promise().heard()).isEqualTo(Heard.NO);
        assertThat(read("unknown " + text).promise().heard()).isEqualTo(Heard.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "维修 人员 会 跟 您 联系",
                "抢修 人员 马上 就 到 请 您 保持 电话 畅通",
                "请问 您 的 联系 电话 是 多少",
                "我 帮 您 查询 一下",
                "师傅 到 了 会 给 您 打 电话"
            })
    void hearsNoPromiseInWhatOthersWillDo(String text) {
        assertThat(read("agent " + text).promise().heard()).isEqualTo(Heard.NO);
    }

    @Test
    void hearsALeakThatTheCustomerReports() {
        assertThat(read("customer 我 家 漏气 了").leak().heard()).isEqualTo(Heard.YES);
        assertThat(read("agent 漏气 了 请 您 关 阀门").leak().heard()).isEqualTo(Heard.NO);
        assertThat(read("unknown 我 家 漏气 了").leak().heard()).isEqualTo(Heard.UNKNOWN);
    }

    @Test
    void hearsTheAreaBySoundAndNeverFromTheAgent() {
        Contact heard = read("agent 营业厅 在 人民路\ncustomer 渭滨区 公元 路 阳光 小区");

        assertThat(heard.areas()).extracting(Area::name).containsExactlyInAnyOrder("公园路", "阳光小区");
        assertThat(heard.areas()).allSatisfy(area -> {
            assertThat(area.confidence()).isBetween(0.85, 1.0);
            assertThat(area.evidence().quote()).isNotBlank();
        });
    }

    @Test
    void guessesNoArea() {
        assertThat(read("customer 我 在 经三路").areas()).isEmpty();
        assertThat(read("customer 我 家 漏气 了").areas()).isEmpty();
    }

    @Test
    void believesTheSwitchboardMoreThanItsEars() {
        Contact noted = SHIPPED.inspectWithContact(CallText.transcript(
                        inbound().attribute("area", " 高新六路 ").build(), "customer 公园路"))
                .contact();

        assertThat(noted.areas()).containsExactly(new Area("高新六路", 1, null));
    }

    @ParameterizedTest
    @CsvSource({
        "0917-1234567, 09171234567",
        "+86 917 1234567, 09171234567",
        "+86 0917 1234567, 09171234567",
        "+86 138 0917 1234, 13809171234",
        "008613809171234, 13809171234",
        "anonymous, ",
        "0000000, ",
        "801, ",
        "'', ",
        "09170000000, ",
    })
    void writesNumbersInOneWayAndTakesNoneForACallerThatIsNone(String written, String number) {
        assertThat(CallerNumber.of(written, Set.of("09170000000"))).isEqualTo(number);
    }

    @Test
    void knowsNothingOfACallWithoutMetadata() {
        Contact contact = SHIPPED.inspectWithContact(CallText.transcript(Call.unknown("x"), "unknown 喂"))
                .contact();

        assertThat(contact.at()).isNull();
        assertThat(contact.caller()).isNull();
        assertThat(contact.direction()).isNull();
        assertThat(contact.talked()).isTrue();
    }

    private static Contact read(String text) {
        return SHIPPED.inspectWithContact(CallText.transcript(inbound().build(), text))
                .contact();
    }

    private static CallBuilder inbound() {
        return Call.with("7001").direction(Direction.INBOUND).callerNumber("09171234567");
    }
}
