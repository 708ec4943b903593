package io.hotlineqa.store.search;

import io.hotlineqa.store.query.Related;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Two things said near, before or after each other. */
final class RelatedHearing implements Hearing {
    private final Hearing one;
    private final Related related;
    private final Hearing other;

    RelatedHearing(Hearing one, Related related, Hearing other) {
        this.one = one;
        this.related = related;
        this.other = other;
    }

    @Override
    public List<Match> in(Talk talk) {
        List<Match> ones = one.in(talk);
        List<Match> others = ones.isEmpty() ? List.of() : other.in(talk);
        return ones.stream()
                .flatMap(a -> others.stream().filter(b -> fit(talk, a, b)).flatMap(b -> Stream.of(a, b)))
                .distinct()
                .sorted(Comparator.comparingInt(Match::from))
                .toList();
    }

    @Override
    public double best(Talks talks, int document) throws IOException {
        boolean both = one.best(talks, document) > 0 && other.best(talks, document) > 0;
        return both ? Match.best(in(talks.at(document))) : 0;
    }

    private boolean fit(Talk talk, Match a, Match b) {
        return switch (related.relation()) {
            case BEFORE -> follows(talk, a, b);
            case AFTER -> follows(talk, b, a);
            case NEAR -> follows(talk, a, b) || follows(talk, b, a);
        };
    }

    private boolean follows(Talk talk, Match earlier, Match later) {
        return !earlier.overlaps(later)
                && earlier.from() < later.from()
                && (related.seconds() == 0
                        || talk.startOf(later.from()) - talk.endOf(earlier.to()) <= related.seconds());
    }
}
