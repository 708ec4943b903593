package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.speech.Role;
import java.util.List;

/**
 * Whether the sound of a word means the word. A word of one syllable has too many homophones: 情况 is no 请, 马上 no 吗. It is
 * meant where its very character was written, or where a homophone stands as a word of its own, as a recogniser writes what
 * it misheard. Longer words are taken by their sound.
 */
final class Wording {
    private final List<Sought> words;
    private final List<Sought> except;

    /**
     * @param words what is looked for
     * @param except longer words that one of them may be part of without meaning it, such as 申请
     */
    Wording(List<Sought> words, List<Sought> except) {
        this.words = words;
        this.except = except;
    }

    /** Where the words are meant, in the order of the words. */
    List<Accusation> find(Inspection call, Role role) {
        return words.stream()
                .flatMap(w -> call.find(w, role).stream().map(h -> new Accusation(role, w, h)))
                .filter(a -> isMeant(call, a))
                .toList();
    }

    private boolean isMeant(Inspection call, Accusation said) {
        Hit hit = said.hit();
        boolean meant = hit.to() - hit.from() > 1
                || isWritten(call, said)
                || call.heard(said.role()).areWholeWords(hit.from(), hit.to());
        return meant
                && except.stream()
                        .flatMap(e -> call.find(e, said.role()).stream())
                        .noneMatch(hit::isWithin);
    }

    /** Whether the recogniser wrote the very characters. */
    static boolean isWritten(Inspection call, Accusation said) {
        Hit hit = said.hit();
        String text = call.heard(said.role()).text(hit.from(), hit.to());
        return said.phrase().phrase().options().contains(text);
    }
}
