package io.hotlineqa.store.search;

import io.hotlineqa.store.query.Phrase;
import io.hotlineqa.store.query.Related;
import io.hotlineqa.store.query.Said;
import java.io.IOException;
import java.util.List;

/** What is to be heard, where, by whom, and in which relation. Serves one search; not safe for use by several threads. */
interface Hearing {
    /** Where it is heard in a conversation, in order; empty when it is not. */
    List<Match> in(Talk talk);

    /** How well it is heard in a conversation where it is heard best; 0 when it is not. Asked of every call that may fit. */
    double best(Talks talks, int document) throws IOException;

    static Hearing of(Said said) {
        return new SaidHearing(finder(said.phrase()), said.who(), said.where());
    }

    static Hearing of(Related related) {
        return new RelatedHearing(of(related.one()), related, of(related.other()));
    }

    private static Finder finder(Phrase phrase) {
        return switch (phrase.kind()) {
            case WORDS -> new WordsFinder(Characters.of(phrase.text()));
            case SOUND -> new SoundFinder(Characters.of(phrase.text()));
            case PATTERN -> new PatternFinder(phrase.text());
        };
    }
}
