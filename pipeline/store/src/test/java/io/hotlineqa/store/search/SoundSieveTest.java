package io.hotlineqa.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoundSieveTest {
    private final PhraseCosts costs = new PhraseCosts("宝鸡中燃");
    private final SoundSieve sieve = new SoundSieve(costs);
    private final char[] sounds = new char[Character.MAX_VALUE + 1];
    private char known;

    private void know(String characters) {
        characters.chars().forEach(character -> {
            sounds[character] = ++known;
            sieve.add(known, costs.of((char) character));
        });
    }

    private boolean letsThrough(String run, int below) {
        return sieve.letsThrough(run.toCharArray(), 0, run.length(), sounds, below);
    }

    private boolean letsThrough(String run) {
        return letsThrough(run, costs.most() + 1);
    }

    @Test
    void aRunInWhichTooLittleSoundsAlikeIsKeptBack() {
        know("不可以宝的");

        assertThat(letsThrough("不可以的")).isFalse();
        assertThat(letsThrough("不可以宝的")).isFalse();
    }

    @Test
    void aRunInWhichEachPlaceMayBeHeardIsLetThroughInWhateverOrder() {
        know("宝鸡中燃机堡");

        assertThat(letsThrough("宝鸡中燃")).isTrue();
        assertThat(letsThrough("燃中机堡")).isTrue();
    }

    @Test
    void aRunIsKeptBackThatCanOnlyBeAsGoodAsWhatIsKnown() {
        know("宝鸡中燃您好");

        assertThat(letsThrough("您好宝鸡中燃", 0)).isFalse();
        assertThat(letsThrough("宝鸡中您", costs.most() + 1)).isTrue();
        assertThat(letsThrough("宝鸡中您", 1)).isFalse();
    }

    @Test
    void aRunWithACharacterThatIsNotKnownYetIsLetThrough() {
        know("不可以");

        assertThat(letsThrough("不可以吗")).isTrue();
    }

    @Test
    void whereNothingOfAPhraseCountsAnythingIsLetThrough() {
        SoundSieve nothing = new SoundSieve(new PhraseCosts(""));

        assertThat(nothing.letsThrough(new char[] {'您'}, 0, 1, sounds, 1)).isTrue();
    }
}
