package io.hotlineqa.store.search;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Finds a regular expression in what one party says in a row. The time that takes grows with the text and no faster. */
final class PatternFinder implements Finder {
    private final Pattern pattern;

    PatternFinder(String expression) {
        pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    @Override
    public List<Match> find(Talk talk) {
        List<Match> found = new ArrayList<>();
        List<Turn> turns = talk.turns();
        for (int first = 0; first < turns.size(); ) {
            int last = first;
            while (last + 1 < turns.size()
                    && turns.get(last + 1).run() == turns.get(first).run()) {
                last++;
            }
            find(talk, turns.get(first).from(), turns.get(last).to(), found);
            first = last + 1;
        }
        return found;
    }

    @Override
    public double best(Runs runs) {
        for (int run = 0; run < runs.count(); run++) {
            if (isIn(runs.text(run))) {
                return 1;
            }
        }
        return 0;
    }

    private boolean isIn(String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                return true;
            }
        }
        return false;
    }

    private void find(Talk talk, int from, int to, List<Match> found) {
        Matcher matcher = pattern.matcher(talk.text(from, to));
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                found.add(new Match(from + matcher.start(), from + matcher.end(), 1));
            }
        }
    }
}
