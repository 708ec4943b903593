package io.hotlineqa.speech;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets only some stretches of a channel through to a recogniser, in pieces of one size, and puts the time that was left
 * out back into the words.
 */
final class Gate implements ChannelRecognizer {
    /**
     * What is left out is a whole number of these. Engines look at sound in steps of 0.03 s, seven at a time; a word that
     * keeps its place within a step is heard as if nothing had been left out.
     */
    private static final double STEP_SECONDS = 0.21;

    private final ChannelRecognizer recognizer;
    private final int sampleRate;
    private final List<Piece> pieces;
    private final short[] chunk;
    private int held;
    private long position;
    private int next;

    /** @param open in order, not touching each other, in seconds of the recording */
    Gate(ChannelRecognizer recognizer, int sampleRate, List<Span> open) {
        this.recognizer = recognizer;
        this.sampleRate = sampleRate;
        this.pieces = pieces(open, sampleRate);
        this.chunk = new short[(int) Math.ceil(sampleRate * Listener.CHUNK_SECONDS)];
    }

    private static List<Piece> pieces(List<Span> open, int sampleRate) {
        List<Piece> pieces = new ArrayList<>();
        long step = Math.round(sampleRate * STEP_SECONDS);
        long heard = 0;
        for (Span span : open) {
            long from = heard + (Math.round(span.start() * sampleRate) - heard) / step * step;
            long to = Math.round(span.end() * sampleRate);
            pieces.add(new Piece(from, to, from - heard));
            heard += to - from;
        }
        return pieces;
    }

    @Override
    public void accept(short[] pcm, int count) {
        long end = position + count;
        while (next < pieces.size() && pieces.get(next).from < end) {
            Piece piece = pieces.get(next);
            long from = Math.max(position, piece.from);
            long to = Math.min(end, piece.to);
            hold(pcm, (int) (from - position), (int) (to - position));
            if (piece.to > end) {
                break;
            }
            next++;
        }
        position = end;
    }

    private void hold(short[] pcm, int from, int to) {
        int at = from;
        while (at < to) {
            int count = Math.min(to - at, chunk.length - held);
            System.arraycopy(pcm, at, chunk, held, count);
            at += count;
            held += count;
            if (held == chunk.length) {
                pass();
            }
        }
    }

    private void pass() {
        if (held > 0) {
            recognizer.accept(chunk, held);
            held = 0;
        }
    }

    @Override
    public List<List<Word>> finish() {
        pass();
        return recognizer.finish().stream()
                .map(words -> words.stream().map(this::placed).toList())
                .toList();
    }

    private Word placed(Word word) {
        return new Word(word.text(), placed(word.start(), false), placed(word.end(), true), word.confidence());
    }

    /** A word that ends where a piece ends does not end where the next one begins. */
    private double placed(double seconds, boolean isEnd) {
        double sample = seconds * sampleRate;
        long skipped = 0;
        for (Piece piece : pieces) {
            double begins = (double) piece.from - piece.skipped;
            if (isEnd ? begins >= sample : begins > sample) {
                break;
            }
            skipped = piece.skipped;
        }
        return (sample + skipped) / sampleRate;
    }

    @Override
    public void close() {
        recognizer.close();
    }

    /**
     * A stretch that is let through.
     *
     * @param from its first sample in the recording
     * @param to the sample after its last one
     * @param skipped samples left out before it
     */
    private record Piece(long from, long to, long skipped) {}
}
