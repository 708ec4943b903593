package io.hotlineqa.store.search;

import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.privacy.PersonalData;
import io.hotlineqa.speech.privacy.PersonalSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/** A conversation as it lies in the index: characters that count, and turns with times to a tenth of a second. Immutable. */
final class Talk {
    /** Seconds of pause that a phrase goes on across when nobody else speaks. */
    static final double PAUSE = 2;

    private static final int TENTHS = 10;

    /** As they are numbered in the index. */
    static final List<Role> ROLES = List.of(Role.AGENT, Role.CUSTOMER, Role.UNKNOWN);

    private final char[] characters;
    private final List<Turn> turns;

    private Talk(char[] characters, List<Turn> turns) {
        this.characters = characters;
        this.turns = turns;
    }

    static Talk of(Transcript transcript) {
        return of(transcript, Pieces::clear);
    }

    /** The same with a sign for each character of personal data; every position stays what it is. */
    static Talk hidden(Transcript transcript) {
        return of(transcript, Pieces::hidden);
    }

    private static Talk of(Transcript transcript, Function<Pieces, String> shown) {
        Builder talk = new Builder();
        List<List<PersonalSpan>> personal = PersonalData.in(transcript.utterances());
        for (int i = 0; i < personal.size(); i++) {
            Utterance utterance = transcript.utterances().get(i);
            talk.add(
                    utterance.role(),
                    Math.round(utterance.start() * TENTHS),
                    Math.round(utterance.end() * TENTHS),
                    shown.apply(Pieces.of(utterance.text(), personal.get(i))));
        }
        return talk.build();
    }

    /** Reads what {@link #bytes} wrote. */
    static Talk read(BytesRef bytes) throws IOException {
        Runs runs = new Runs();
        ByteArrayDataInput in = runs.read(bytes);
        List<Turn> turns = new ArrayList<>();
        long start = 0;
        int from = 0;
        for (int run = 0; run < runs.count(); ) {
            start += in.readZLong();
            double end = (start + in.readVLong()) / (double) TENTHS;
            int to = from + in.readVInt();
            turns.add(new Turn(runs.role(run), start / (double) TENTHS, end, from, to, run));
            from = to;
            run += to == runs.to(run) ? 1 : 0;
        }
        return new Talk(Arrays.copyOf(runs.characters(), from), Collections.unmodifiableList(turns));
    }

    BytesRef bytes() {
        try {
            return new BytesRef(write().toArrayCopy());
        } catch (IOException e) {
            throw new IllegalStateException("memory does not refuse to be written", e);
        }
    }

    /** First what {@link Runs} reads: who speaks in each run and how much, and all characters; then the turns with their times. */
    private ByteBuffersDataOutput write() throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        writeRuns(out);
        for (char character : characters) {
            out.writeShort((short) character);
        }
        long last = 0;
        for (Turn turn : turns) {
            long start = Math.round(turn.start() * TENTHS);
            out.writeZLong(start - last);
            out.writeVLong(Math.round(turn.end() * TENTHS) - start);
            out.writeVInt(turn.to() - turn.from());
            last = start;
        }
        return out;
    }

    private void writeRuns(ByteBuffersDataOutput out) throws IOException {
        out.writeVInt(turns.isEmpty() ? 0 : turns.get(turns.size() - 1).run() + 1);
        int from = 0;
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            if (i + 1 == turns.size() || turns.get(i + 1).run() != turn.run()) {
                out.writeByte((byte) ROLES.indexOf(turn.role()));
                out.writeVInt(turn.to() - from);
                from = turn.to();
            }
        }
    }

    int length() {
        return characters.length;
    }

    /** All of them; not to be changed. */
    char[] characters() {
        return characters;
    }

    char at(int position) {
        return characters[position];
    }

    List<Turn> turns() {
        return turns;
    }

    String text(int from, int to) {
        return String.valueOf(characters, from, to - from);
    }

    Turn turnAt(int position) {
        int low = 0;
        int high = turns.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (turns.get(middle).from() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return turns.get(low);
    }

    /** Whether the stretch lies in one run. */
    boolean isOnePiece(int from, int to) {
        return turnAt(from).run() == turnAt(to - 1).run();
    }

    /** When the character at {@code position} starts, in seconds. */
    double startOf(int position) {
        return turnAt(position).startOf(position);
    }

    /** When the character before {@code position} ends, in seconds. */
    double endOf(int position) {
        return turnAt(position - 1).startOf(position);
    }

    /** When the last turn ends, in seconds. */
    double end() {
        return turns.stream().mapToDouble(Turn::end).max().orElse(0);
    }

    private static final class Builder {
        private char[] characters = new char[256];
        private int length;
        private final List<Turn> turns = new ArrayList<>();

        void add(Role role, long start, long end, String text) {
            if (length + text.length() > characters.length) {
                characters = Arrays.copyOf(characters, Math.max(length + text.length(), 2 * characters.length));
            }
            text.getChars(0, text.length(), characters, length);
            addTurn(role, start, end, text.length());
        }

        private void addTurn(Role role, long start, long end, int count) {
            if (count == 0) {
                return;
            }
            int from = length;
            length += count;
            double begin = start / (double) TENTHS;
            turns.add(new Turn(role, begin, end / (double) TENTHS, from, length, run(role, begin)));
        }

        private int run(Role role, double start) {
            if (turns.isEmpty()) {
                return 0;
            }
            Turn last = turns.get(turns.size() - 1);
            boolean goesOn = last.role() == role && start - last.end() <= PAUSE;
            return goesOn ? last.run() : last.run() + 1;
        }

        Talk build() {
            return new Talk(Arrays.copyOf(characters, length), Collections.unmodifiableList(turns));
        }
    }
}
