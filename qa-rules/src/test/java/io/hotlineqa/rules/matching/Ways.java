package io.hotlineqa.rules.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All ways of saying a phrase, one by one: what {@link FarPairs} works out without going through them. */
final class Ways {
    private final PhraseNet net;
    private final List<List<Pair>> all = new ArrayList<>();

    /** Two of the phrase's own syllables, with so many free ones and nothing else between. */
    record Pair(int one, int other, int apart) {
        private boolean isFar() {
            return apart > 1;
        }
    }

    Ways(PhraseNet net) {
        this.net = net;
        for (int exit : net.exits()) {
            follow(exit, List.of());
        }
    }

    /** The far pairs of all ways, where one way has no others. */
    Set<Pair> farPairs() {
        boolean areNeeded =
                net.shortest() > 1 && all.stream().anyMatch(way -> way.stream().allMatch(Pair::isFar));
        return areNeeded
                ? all.stream().flatMap(List::stream).filter(Pair::isFar).collect(Collectors.toSet())
                : Set.of();
    }

    /** @param after the states that come after this one on the way */
    private void follow(int state, List<Integer> after) {
        if (state == PhraseNet.START) {
            all.add(neighbours(after));
            return;
        }
        List<Integer> way = new ArrayList<>(List.of(state));
        way.addAll(after);
        for (int before : net.predecessors(state)) {
            follow(before, way);
        }
    }

    private List<Pair> neighbours(List<Integer> way) {
        List<Pair> pairs = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < way.size(); i++) {
            if (!net.state(way.get(i)).isSlot()) {
                if (last >= 0) {
                    pairs.add(new Pair(way.get(last), way.get(i), i - last - 1));
                }
                last = i;
            }
        }
        return pairs;
    }
}
