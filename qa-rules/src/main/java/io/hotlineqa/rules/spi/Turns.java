package io.hotlineqa.rules.spi;

import io.hotlineqa.rules.matching.HeardSyllables;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Utterance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Cuts a call into turns. */
final class Turns {
    private final Function<Role, HeardSyllables> heard;
    private final List<Turn> turns = new ArrayList<>();
    private final Map<Role, Integer> positions = new EnumMap<>(Role.class);

    private Turns(Function<Role, HeardSyllables> heard) {
        this.heard = heard;
    }

    static List<Turn> of(List<Utterance> utterances, Function<Role, HeardSyllables> heard) {
        Turns cut = new Turns(heard);
        for (int i = 0; i < utterances.size(); i++) {
            cut.add(i, utterances.get(i).role());
        }
        return List.copyOf(cut.turns);
    }

    private void add(int utterance, Role role) {
        int from = positions.getOrDefault(role, 0);
        int to = from;
        HeardSyllables side = heard.apply(role);
        while (to < side.size() && side.utterance(to) == utterance) {
            to++;
        }
        positions.put(role, to);
        if (to > from) {
            append(role, from, to);
        }
    }

    private void append(Role role, int from, int to) {
        Turn last = turns.isEmpty() ? null : turns.get(turns.size() - 1);
        if (last != null && last.role() == role) {
            turns.set(turns.size() - 1, new Turn(last.number(), role, last.from(), to));
        } else {
            turns.add(new Turn(turns.size(), role, from, to));
        }
    }
}
