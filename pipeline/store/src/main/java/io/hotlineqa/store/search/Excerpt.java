package io.hotlineqa.store.search;

import io.hotlineqa.store.query.Ask;
import io.hotlineqa.store.search.Hit.Line;
import io.hotlineqa.store.search.Hit.Piece;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Picks the lines of a conversation that show why it was found. Serves one search; not safe for use by several threads. */
final class Excerpt {
    private static final int PLACES = 3;
    private static final int OPENING = 2;

    private final List<Hearing> hearings;

    Excerpt(Ask ask) {
        hearings = ask.heard().map(Hearing::of).toList();
    }

    /**
     * The lines with the best matches, each with the line before it; the first lines when nothing was to be heard.
     *
     * @param talk what is listened to
     * @param visible the same conversation as it may be shown
     */
    List<Line> of(Talk talk, Talk visible) {
        List<Match> matches = hearings.stream()
                .flatMap(h -> h.in(talk).stream().sorted(Match.BEST_FIRST).limit(PLACES))
                .sorted(Comparator.comparingInt(Match::from))
                .toList();
        BitSet found = new BitSet();
        TreeSet<Integer> shown = new TreeSet<>();
        for (Match match : matches) {
            found.set(match.from(), match.to());
            int first = talk.turns().indexOf(talk.turnAt(match.from()));
            int last = talk.turns().indexOf(talk.turnAt(match.to() - 1));
            for (int turn = Math.max(0, first - 1); turn <= last; turn++) {
                shown.add(turn);
            }
        }
        for (int turn = 0;
                matches.isEmpty() && turn < Math.min(OPENING, talk.turns().size());
                turn++) {
            shown.add(turn);
        }
        return shown.stream()
                .map(turn -> line(visible, talk.turns().get(turn), found))
                .toList();
    }

    private static Line line(Talk talk, Turn turn, BitSet found) {
        List<Piece> pieces = new ArrayList<>();
        for (int from = turn.from(); from < turn.to(); ) {
            boolean marked = found.get(from);
            int end = marked ? found.nextClearBit(from) : found.nextSetBit(from);
            int to = end < 0 ? turn.to() : Math.min(end, turn.to());
            pieces.add(new Piece(talk.text(from, to), marked));
            from = to;
        }
        return new Line(turn.role().name(), turn.start(), turn.end(), pieces);
    }
}
