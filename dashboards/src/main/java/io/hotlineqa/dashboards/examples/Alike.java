package io.hotlineqa.dashboards.examples;

import static java.util.Comparator.comparingInt;

import io.hotlineqa.dashboards.privacy.ShownLine;
import io.hotlineqa.store.query.Phrase;
import io.hotlineqa.store.query.Place;
import io.hotlineqa.store.query.Said;
import io.hotlineqa.store.query.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds more like an example: what sounds nearly like the most that is said in it without personal data. */
final class Alike {
    private static final int SHORTEST = 3;
    /** Longer phrases are seldom said alike by another. */
    private static final int LONGEST = 12;

    private static final Pattern CLEAR = Pattern.compile("\\p{IsHan}{" + SHORTEST + "," + LONGEST + "}");

    private Alike() {}

    /** The query; empty when too little is said. */
    static Optional<String> query(List<ShownLine> lines) {
        return lines.stream()
                .flatMap(line -> CLEAR.matcher(line.text())
                        .results()
                        .map(MatchResult::group)
                        .map(text -> new Said(speaker(line), new Phrase(Phrase.Kind.SOUND, text), Place.ANYWHERE)))
                .max(comparingInt(said -> said.phrase().text().length()))
                .map(Said::toString);
    }

    private static Speaker speaker(ShownLine line) {
        return switch (line.role()) {
            case "agent" -> Speaker.AGENT;
            case "customer" -> Speaker.CUSTOMER;
            default -> Speaker.ANYONE;
        };
    }
}
