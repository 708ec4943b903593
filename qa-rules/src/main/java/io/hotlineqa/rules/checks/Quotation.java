package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Turn;
import io.hotlineqa.speech.Role;
import java.util.List;

/**
 * Words that announce somebody else's: 您是说…, 客户说…. They are short and often misheard, so they are looked for loosely; and
 * because 我说的是 is then not far from 您说的是, words in which the agent speaks for himself are looked for beside them, and
 * whichever fit better decide.
 */
final class Quotation {
    /** Announcements of up to so many syllables leave no room for a misheard one. */
    private static final int SHORT = 2;

    private final List<Sought> announcing;
    private final List<Sought> own;
    private final double certainShort;
    private final double reach;

    /**
     * Reads {@code quoting}, {@code notQuoting} (the agent's own words), {@code quotingCertain} (the score from which on
     * either counts), {@code quotingShort} (the same for two syllables) and {@code quotingReach} (syllables between the
     * announcement and what it announces).
     */
    Quotation(Parameters parameters) {
        double certain = parameters.number("quotingCertain", 0.65);
        announcing = parameters.loosePhrases("quoting", certain);
        own = parameters.loosePhrases("notQuoting", certain);
        certainShort = parameters.number("quotingShort", 0.8);
        reach = parameters.number("quotingReach", 8);
    }

    /** Whether the agent's words are announced as somebody else's. */
    boolean holds(Inspection call, Hit words) {
        Turn turn = call.turn(Role.AGENT, words.from());
        return announcing.stream()
                .flatMap(a -> call.find(a, Role.AGENT).stream().filter(h -> isGood(a, h)))
                .anyMatch(h -> turn.holds(h.from()) && isBefore(h, words) && !isOwn(call, h));
    }

    private boolean isGood(Sought announcement, Hit hit) {
        return announcement.syllables() > SHORT || hit.score() >= certainShort;
    }

    private boolean isBefore(Hit announcement, Hit words) {
        return announcement.to() <= words.from() && words.from() - announcement.to() <= reach;
    }

    private boolean isOwn(Inspection call, Hit announcement) {
        return own.stream()
                .flatMap(o -> call.find(o, Role.AGENT).stream())
                .anyMatch(h -> h.overlaps(announcement) && h.score() > announcement.score());
    }
}
