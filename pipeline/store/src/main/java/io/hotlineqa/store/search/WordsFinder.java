package io.hotlineqa.store.search;

import java.util.ArrayList;
import java.util.List;

/** Finds words character by character. */
final class WordsFinder implements Finder {
    private final String words;

    WordsFinder(String words) {
        this.words = words;
    }

    @Override
    public List<Match> find(Talk talk) {
        List<Match> found = new ArrayList<>();
        String all = talk.text(0, talk.length());
        for (int at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + 1)) {
            if (talk.isOnePiece(at, at + words.length())) {
                found.add(new Match(at, at + words.length(), 1));
            }
        }
        return found;
    }

    @Override
    public double best(Runs runs) {
        for (int run = 0; run < runs.count(); run++) {
            if (runs.text(run).contains(words)) {
                return 1;
            }
        }
        return 0;
    }
}
