package io.hotlineqa.models.graph;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code HCLG.fst}, an OpenFst automaton of the type {@code vector}, to which states and arcs can be added. */
final class DecodingGraph {
    private static final int MAGIC = 0x7eb2fdd6;
    private static final int VERSION = 2;
    /** What OpenFst calls expanded and mutable; of all its other properties we claim nothing. */
    private static final long PROPERTIES = 3;

    private static final int STATE_BYTES = Float.BYTES + Long.BYTES;

    private final ByteBuffer bytes;
    private final int[] offsets;
    private final int start;
    private final List<List<Arc>> grown = new ArrayList<>();

    private DecodingGraph(ByteBuffer bytes) throws IOException {
        this.bytes = bytes;
        readHead();
        start = (int) bytes.getLong();
        offsets = new int[(int) bytes.getLong()];
        bytes.getLong(); // arcs, not counted by OpenFst either
        for (int state = 0; state < offsets.length; state++) {
            offsets[state] = bytes.position();
            grown.add(new ArrayList<>(0));
            bytes.position(offsets[state] + STATE_BYTES + arcs(state) * Arc.BYTES);
        }
    }

    static DecodingGraph read(Path file) throws IOException {
        return new DecodingGraph(littleEndian(Files.readAllBytes(file)));
    }

    private void readHead() throws IOException {
        boolean known = bytes.getInt() == MAGIC
                && text().equals("vector")
                && text().equals("standard")
                && bytes.getInt() == VERSION
                && bytes.getInt() == 0; // no symbol tables inside
        if (!known) {
            throw new IOException("graph/HCLG.fst is not a vector automaton of standard arcs");
        }
        bytes.getLong(); // properties
    }

    private String text() {
        byte[] text = new byte[bytes.getInt()];
        bytes.get(text);
        return new String(text, StandardCharsets.US_ASCII);
    }

    int start() {
        return start;
    }

    /**
     * Where each word of the language model can follow: the state of no history, to which every history backs off. More
     * empty arcs lead there than to any other.
     */
    int crossroads() {
        int[] empty = new int[offsets.length];
        int most = 0;
        for (int state = 0; state < offsets.length; state++) {
            for (int i = 0; i < arcs(state); i++) {
                Arc arc = arc(state, i);
                if (arc.transition() == 0 && arc.word() == 0 && ++empty[arc.target()] > empty[most]) {
                    most = arc.target();
                }
            }
        }
        return most;
    }

    int addState() {
        grown.add(new ArrayList<>());
        return grown.size() - 1;
    }

    void addArc(int from, Arc arc) {
        grown.get(from).add(arc);
    }

    private int arcs(int state) {
        return (int) bytes.getLong(offsets[state] + Float.BYTES);
    }

    private Arc arc(int state, int number) {
        int at = offsets[state] + STATE_BYTES + number * Arc.BYTES;
        return new Arc(bytes.getInt(at), bytes.getInt(at + 4), bytes.getFloat(at + 8), bytes.getInt(at + 12));
    }

    void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(head());
            for (int state = 0; state < grown.size(); state++) {
                out.write(state(state));
            }
        }
    }

    private byte[] head() {
        byte[] vector = "vector".getBytes(StandardCharsets.US_ASCII);
        byte[] standard = "standard".getBytes(StandardCharsets.US_ASCII);
        byte[] written = new byte[5 * Integer.BYTES + vector.length + standard.length + 4 * Long.BYTES];
        ByteBuffer head = littleEndian(written);
        head.putInt(MAGIC)
                .putInt(vector.length)
                .put(vector)
                .putInt(standard.length)
                .put(standard);
        head.putInt(VERSION).putInt(0).putLong(PROPERTIES);
        head.putLong(start).putLong(grown.size()).putLong(0);
        return written;
    }

    private byte[] state(int state) {
        boolean old = state < offsets.length;
        int before = old ? arcs(state) : 0;
        List<Arc> more = grown.get(state);
        byte[] bytesOfState = new byte[STATE_BYTES + (before + more.size()) * Arc.BYTES];
        ByteBuffer written = littleEndian(bytesOfState);
        written.putFloat(old ? bytes.getFloat(offsets[state]) : Float.POSITIVE_INFINITY)
                .putLong(before + more.size());
        if (old) {
            written.put(bytes.slice(offsets[state] + STATE_BYTES, before * Arc.BYTES));
        }
        more.forEach(arc -> written.putInt(arc.transition())
                .putInt(arc.word())
                .putFloat(arc.cost())
                .putInt(arc.target()));
        return bytesOfState;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
