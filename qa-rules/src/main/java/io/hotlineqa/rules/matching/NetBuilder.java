package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.language.Phrase;
import io.hotlineqa.rules.phonetics.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Builds the network of one phrase. Each step takes the states it may follow and gives those it may end with. */
final class NetBuilder {
    private final Sounds sounds;
    private final List<State> states = new ArrayList<>();

    private NetBuilder(Sounds sounds) {
        this.sounds = sounds;
    }

    static PhraseNet build(Phrase phrase, Sounds sounds) {
        NetBuilder builder = new NetBuilder(sounds);
        Set<Integer> exits = builder.add(phrase, Set.of(PhraseNet.START));
        builder.keepEndsWithinTheirSentence();
        return new PhraseNet(builder.states.toArray(State[]::new), array(exits));
    }

    /** Free places before everything else, or after it, hold words of the same sentence, not of its neighbour. */
    private void keepEndsWithinTheirSentence() {
        boolean[] before = new boolean[states.size()];
        boolean[] after = new boolean[states.size()];
        for (int s = 0; s < states.size(); s++) {
            for (int p : states.get(s).predecessors) {
                before[s] |=
                        p != PhraseNet.START && (before[p] || !states.get(p).isSlot());
            }
        }
        for (int s = states.size() - 1; s >= 0; s--) {
            for (int p : states.get(s).predecessors) {
                if (p != PhraseNet.START) {
                    after[p] |= after[s] || !states.get(s).isSlot();
                }
            }
        }
        for (int s = 0; s < states.size(); s++) {
            if (states.get(s).isSlot() && before[s] != after[s]) {
                Free free = before[s] ? Free.NOT_AFTER_A_BREAK : Free.NOT_BEFORE_A_BREAK;
                states.set(s, new State(sounds.any(free), states.get(s).predecessors));
            }
        }
    }

    private Set<Integer> add(Phrase phrase, Set<Integer> after) {
        if (phrase instanceof Phrase.Sound sound) {
            return sound(sound, false, after);
        } else if (phrase instanceof Phrase.Essential essential) {
            return sound(essential.sound(), true, after);
        } else if (phrase instanceof Phrase.Sequence sequence) {
            return sequence(sequence.parts(), after);
        } else if (phrase instanceof Phrase.Choice choice) {
            return choice(choice.alternatives(), after);
        } else if (phrase instanceof Phrase.Maybe maybe) {
            return union(after, add(maybe.body(), after));
        } else if (phrase instanceof Phrase.Slot slot) {
            return slot(slot, after);
        } else if (phrase instanceof Phrase.Repeat repeat) {
            return repeat(repeat, after);
        }
        return add(((Phrase.Named) phrase).body(), after);
    }

    private Set<Integer> sound(Phrase.Sound sound, boolean essential, Set<Integer> after) {
        return append(new State(sounds.of(Readings.of(sound.codePoint()), essential), array(after)));
    }

    private Set<Integer> append(State state) {
        states.add(state);
        return Set.of(states.size() - 1);
    }

    private Set<Integer> sequence(List<Phrase> parts, Set<Integer> after) {
        Set<Integer> ends = after;
        for (Phrase part : parts) {
            ends = add(part, ends);
        }
        return ends;
    }

    private Set<Integer> choice(List<Phrase> options, Set<Integer> after) {
        Set<Integer> ends = new TreeSet<>();
        options.forEach(o -> ends.addAll(add(o, after)));
        return ends;
    }

    private Set<Integer> slot(Phrase.Slot slot, Set<Integer> after) {
        Set<Integer> ends = new TreeSet<>(slot.least() == 0 ? after : Set.of());
        Set<Integer> last = after;
        for (int i = 1; i <= slot.most(); i++) {
            last = append(new State(sounds.any(Free.ANYWHERE), array(last)));
            ends.addAll(i >= slot.least() ? last : Set.of());
        }
        return ends;
    }

    private Set<Integer> repeat(Phrase.Repeat repeat, Set<Integer> after) {
        Set<Integer> ends = new TreeSet<>(repeat.least() == 0 ? after : Set.of());
        Set<Integer> last = after;
        for (int i = 1; i <= repeat.most(); i++) {
            last = add(repeat.body(), last);
            ends.addAll(i >= repeat.least() ? last : Set.of());
        }
        return ends;
    }

    private static Set<Integer> union(Set<Integer> one, Set<Integer> other) {
        Set<Integer> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private static int[] array(Set<Integer> states) {
        return states.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
