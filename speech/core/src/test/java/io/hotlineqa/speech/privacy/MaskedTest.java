package io.hotlineqa.speech.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskedTest {
    private static final Utterance QUESTION = said(Role.AGENT, 0, "请问", "您的", "电话");
    private static final Utterance FIRST_PART = said(Role.CUSTOMER, 10, "嗯", "幺", "三", "九");
    private static final Utterance YES = said(Role.AGENT, 20, "嗯");
    private static final Utterance SECOND_PART = said(Role.CUSTOMER, 30, "零", "九", "二", "二");

    /** Each word takes a second. */
    private static Utterance said(Role role, double start, String... texts) {
        List<Word> words = new ArrayList<>();
        for (String text : texts) {
            double at = start + words.size();
            words.add(new Word(text, at, at + 1, 0.5));
        }
        return Utterance.of(role == Role.AGENT ? 0 : 1, role, words);
    }

    @Test
    void aNumberThatIsReadOutInPartsIsHiddenInEachOfThem() {
        List<Utterance> masked = Masked.utterances(List.of(QUESTION, FIRST_PART, YES, SECOND_PART));

        assertThat(masked.stream().map(Utterance::text)).containsExactly("请问 您的 电话", "嗯 ＊ ＊ ＊", "嗯", "＊ ＊ ＊ ＊");
    }

    @Test
    void wordsAreHiddenAsTheTextIsAndKeepTheirTimes() {
        Utterance masked = Masked.utterances(List.of(QUESTION, FIRST_PART)).get(1);

        assertThat(masked.words())
                .containsExactly(
                        new Word("嗯", 10, 11, 0.5),
                        new Word("＊", 11, 12, 0.5),
                        new Word("＊", 12, 13, 0.5),
                        new Word("＊", 13, 14, 0.5));
        assertThat(masked).returns(Role.CUSTOMER, Utterance::role).returns(1, Utterance::channel);
    }

    @Test
    void ofAWordThatIsHalfPersonalHalfIsHiddenAndAllOfItBleeped() {
        Utterance call = said(Role.AGENT, 5, "您好", "王先生");

        assertThat(Masked.utterances(List.of(call)).get(0).text()).isEqualTo("您好 ＊先生");
        assertThat(PersonalData.heardIn(List.of(call)))
                .containsExactly(new PersonalStretch(PersonalKind.NAME, 0, new Span(6, 7)));
    }

    @Test
    void anUtteranceWithoutWordsIsBleepedWhole() {
        Utterance call = new Utterance(1, Role.CUSTOMER, 3, 9, "电话 幺三九零九幺七二二三三", List.of());

        assertThat(Masked.utterances(List.of(call)).get(0).text()).isEqualTo("电话 ＊＊＊＊＊＊＊＊＊＊＊");
        assertThat(PersonalData.heardIn(List.of(call)))
                .containsExactly(new PersonalStretch(PersonalKind.NUMBER, 1, new Span(3, 9)));
    }

    @Test
    void everybodyMayHearTheNumbersOfTheFireBrigade() {
        assertThat(Masked.text("请拨打 幺 幺 九")).isEqualTo("请拨打 幺 幺 九");
        assertThat(Masked.text("")).isEmpty();
    }

    @Test
    void charactersOutsideOfTheUsualPlaneStayWhole() {
        assertThat(Masked.text("😀 电话 13909172233 😀")).isEqualTo("😀 电话 ＊＊＊＊＊＊＊＊＊＊＊ 😀");
    }
}
