package io.hotlineqa.store.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The characters of a conversation as terms, with a gap where no phrase goes on. */
final class Spelled extends TokenStream {
    private static final int GAP = 2;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Talk talk;
    private int at;

    Spelled(Talk talk) {
        this.talk = talk;
    }

    @Override
    public boolean incrementToken() {
        if (at == talk.length()) {
            return false;
        }
        clearAttributes();
        int size = isPair(at) ? 2 : 1;
        term.append(talk.text(at, at + size));
        step.setPositionIncrement(at > 0 && !talk.isOnePiece(at - 1, at + 1) ? GAP : 1);
        at += size;
        return true;
    }

    private boolean isPair(int position) {
        return Character.isHighSurrogate(talk.at(position)) && position + 1 < talk.length();
    }

    @Override
    public void reset() {
        at = 0;
    }
}
