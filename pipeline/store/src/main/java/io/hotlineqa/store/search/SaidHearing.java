package io.hotlineqa.store.search;

import io.hotlineqa.store.query.Place;
import io.hotlineqa.store.query.Speaker;
import java.io.IOException;
import java.util.List;

/** Something said by somebody in some part of the call. */
final class SaidHearing implements Hearing {
    private final Finder finder;
    private final Speaker who;
    private final Place where;

    SaidHearing(Finder finder, Speaker who, Place where) {
        this.finder = finder;
        this.who = who;
        this.where = where;
    }

    @Override
    public List<Match> in(Talk talk) {
        return finder.find(talk).stream()
                .filter(match -> who.isMeantBy(talk.turnAt(match.from()).role()) && isThere(talk, match))
                .toList();
    }

    /** Where exactly is only looked for where that matters. */
    @Override
    public double best(Talks talks, int document) throws IOException {
        double best = finder.best(talks.runsAt(document).only(who));
        return best == 0 || where.equals(Place.ANYWHERE) ? best : Match.best(in(talks.at(document)));
    }

    private boolean isThere(Talk talk, Match match) {
        return switch (where.unit()) {
            case CALL -> true;
            case SECONDS ->
                where.from() == Place.End.FIRST
                        ? talk.startOf(match.from()) < where.count()
                        : talk.endOf(match.to()) > talk.end() - where.count();
            case TURNS -> turnsBeyond(talk, talk.turnAt(match.from()).run()) < where.count();
        };
    }

    /** How many runs of the speaker who is meant lie between this one and the end that is counted from. */
    private long turnsBeyond(Talk talk, int run) {
        return talk.turns().stream()
                .filter(turn -> who.isMeantBy(turn.role()))
                .mapToInt(Turn::run)
                .distinct()
                .filter(other -> where.from() == Place.End.FIRST ? other < run : other > run)
                .count();
    }
}
