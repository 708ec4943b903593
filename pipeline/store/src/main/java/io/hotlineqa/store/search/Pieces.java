package io.hotlineqa.store.search;

import io.hotlineqa.speech.privacy.Masked;
import io.hotlineqa.speech.privacy.PersonalSpan;
import java.util.ArrayList;
import java.util.List;

/** What counts of a text, cut where personal data begins and ends. */
record Pieces(List<Piece> all) {
    static Pieces of(String text, List<PersonalSpan> personal) {
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            boolean hidden = isIn(personal, from);
            int to = from + 1;
            while (to < text.length() && isIn(personal, to) == hidden) {
                to++;
            }
            pieces.add(new Piece(Characters.of(text.substring(from, to)), hidden));
            from = to;
        }
        return new Pieces(pieces);
    }

    private static boolean isIn(List<PersonalSpan> personal, int index) {
        return personal.stream().anyMatch(span -> span.holds(index));
    }

    String clear() {
        return String.join("", all.stream().map(Piece::text).toList());
    }

    /** As long as {@link #clear}. */
    String hidden() {
        return String.join("", all.stream().map(Piece::shown).toList());
    }

    private record Piece(String text, boolean hidden) {
        String shown() {
            return hidden ? String.valueOf(Masked.SIGN).repeat(text.length()) : text;
        }
    }
}
