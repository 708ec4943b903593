package io.hotlineqa.speech.privacy;

import static java.util.Comparator.comparingInt;

import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.util.ArrayList;
import java.util.List;

/** Finds personal data in what was said. Without state. */
public final class PersonalData {
    private static final List<Finder> FINDERS = List.of(new SpokenNumbers(), new SpokenAddresses(), new SpokenNames());

    private PersonalData() {}

    /** In a text that stands alone; blanks between words do not matter. */
    public static List<PersonalSpan> in(String text) {
        return in(text, "", "");
    }

    /**
     * In an answer: after "what is your number", few digits are a number.
     *
     * @param justBefore what was said just before
     */
    public static List<PersonalSpan> in(String text, String justBefore) {
        return in(text, justBefore, justBefore);
    }

    static List<PersonalSpan> in(String text, String justBefore, String before) {
        Squeezed squeezed = Squeezed.of(text);
        Said said = new Said(
                squeezed.text(),
                Squeezed.of(justBefore).text(),
                Squeezed.of(before).text());
        return FINDERS.stream()
                .flatMap(finder -> joined(finder.in(said)).stream())
                .map(squeezed::inOriginal)
                .toList();
    }

    /** Two signs may point at one name. */
    private static List<PersonalSpan> joined(List<PersonalSpan> found) {
        List<PersonalSpan> joined = new ArrayList<>();
        for (PersonalSpan span :
                found.stream().sorted(comparingInt(PersonalSpan::from)).toList()) {
            PersonalSpan last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && span.from() < last.to()) {
                joined.set(
                        joined.size() - 1, new PersonalSpan(span.kind(), last.from(), Math.max(last.to(), span.to())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** In each utterance of a conversation, told what was said before it; as many lists as utterances. */
    public static List<List<PersonalSpan>> in(List<Utterance> conversation) {
        Memory memory = new Memory();
        List<List<PersonalSpan>> found = new ArrayList<>();
        for (Utterance utterance : conversation) {
            found.add(in(utterance.text(), memory.last(), memory.all()));
            memory.add(utterance.text());
        }
        return found;
    }

    /** When it can be heard, by whole words; an utterance without words counts as one word. */
    public static List<PersonalStretch> heardIn(List<Utterance> conversation) {
        List<List<PersonalSpan>> found = in(conversation);
        List<PersonalStretch> heard = new ArrayList<>();
        for (int i = 0; i < conversation.size(); i++) {
            Utterance utterance = conversation.get(i);
            found.get(i).forEach(span -> heard.add(stretch(utterance, span)));
        }
        return heard;
    }

    private static PersonalStretch stretch(Utterance utterance, PersonalSpan personal) {
        List<Word> words = WordPlaces.of(utterance).within(personal);
        Span span = words.isEmpty()
                ? utterance.span()
                : new Span(words.get(0).start(), words.get(words.size() - 1).end());
        return new PersonalStretch(personal.kind(), utterance.channel(), span);
    }
}
