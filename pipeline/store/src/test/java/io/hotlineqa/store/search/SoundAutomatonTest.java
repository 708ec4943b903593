package io.hotlineqa.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps that are looked up cost the same as steps that are worked out. */
class SoundAutomatonTest {
    private static final char FIRST = '一';
    private static final int CHARACTERS = 5_000;

    /** More characters than a number has bits. */
    private static final String LONG =
            "感谢您的来电如果您对我的服务满意请在挂机以后按一不满意请按二您的评价会帮助我们把工作做得更好" + "宝鸡中燃祝您生活愉快家里有燃气的异味请您开窗关阀再打电话再见";

    @ParameterizedTest
    @ValueSource(strings = {"气", "漏气", "请稍等", "宝鸡中燃", "您着什么急啊", "感谢您的来电再见", LONG})
    void anyTextCostsAsMuchAsAligned(String phrase) {
        PhraseCosts costs = new PhraseCosts(phrase);
        SoundAutomaton automaton = new SoundAutomaton(costs);
        SoundAutomaton forgetful = new SoundAutomaton(costs, 20);
        Random random = new Random(phrase.hashCode());
        int heard = 0;
        for (int round = 0; round < 400; round++) {
            char[] said = text(random, phrase);

            int below = 1 + random.nextInt(costs.most() + 1);

            int least = automaton.least(said, 3, said.length, costs.most() + 1);

            assertThat(least).as(String.valueOf(said)).isEqualTo(Math.min(aligned(costs, said, 3), costs.most() + 1));
            assertThat(automaton.least(said, 3, said.length, below)).isEqualTo(Math.min(least, below));
            assertThat(forgetful.least(said, 3, said.length, costs.most() + 1)).isEqualTo(least);
            heard += least <= costs.most() ? 1 : 0;
        }
        assertThat(heard).as("some are heard, others are not").isBetween(5, 395);
    }

    /** Any characters, and in every other text the phrase with one of its characters replaced by any other. */
    private static char[] text(Random random, String phrase) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(any(random));
        }
        if (random.nextBoolean()) {
            StringBuilder misheard = new StringBuilder(phrase);
            misheard.setCharAt(random.nextInt(phrase.length()), any(random));
            text.insert(3 + random.nextInt(57), misheard);
        }
        return text.toString().toCharArray();
    }

    private static char any(Random random) {
        return random.nextInt(20) == 0 ? '，' : (char) (FIRST + random.nextInt(CHARACTERS));
    }

    private static int aligned(PhraseCosts costs, char[] said, int from) {
        int[] last = new int[costs.length() + 1];
        for (int i = 1; i < last.length; i++) {
            last[i] = last[i - 1] + costs.missed(i - 1);
        }
        int least = Integer.MAX_VALUE;
        for (int at = from; at < said.length; at++) {
            int[] heard = costs.of(said[at]);
            int[] next = new int[last.length];
            for (int i = 1; i < last.length; i++) {
                int price = Math.min(last[i - 1] + heard[i - 1], last[i] + heard[costs.length()]);
                next[i] = Math.min(price, next[i - 1] + costs.missed(i - 1));
            }
            last = next;
            least = Math.min(least, last[costs.length()]);
        }
        return least;
    }

    @Test
    void whatACharacterCostsIsWorkedOutOnceForAllThatSoundTheSame() {
        PhraseCosts costs = new PhraseCosts("漏气");
        SoundAutomaton automaton = new SoundAutomaton(costs);

        assertThat(automaton.heard('汽')).isSameAs(automaton.heard('气')).containsExactly(costs.of('汽'));
        assertThat(automaton.heard('漏')).isSameAs(automaton.heard('漏')).containsExactly(costs.of('漏'));
    }

    @Test
    void whatIsSaidAsAskedForCostsNothing() {
        PhraseCosts costs = new PhraseCosts("宝鸡中燃");

        assertThat(new SoundAutomaton(costs).least("您好宝鸡中燃".toCharArray(), 0, 6, costs.most() + 1))
                .isZero();
        assertThat(costs.quality(0)).isEqualTo(1);
        assertThat(costs.quality(costs.most())).isEqualTo(0.62);
    }
}
