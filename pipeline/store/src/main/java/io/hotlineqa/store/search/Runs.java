package io.hotlineqa.store.search;

import io.hotlineqa.speech.Role;
import io.hotlineqa.store.query.Speaker;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/**
 * What is said in a conversation, run by run and without times: of the many calls that are listened to, few are shown.
 * One of these serves one conversation after another; not safe for use by several threads.
 */
final class Runs {
    private final ByteArrayDataInput in = new ByteArrayDataInput();
    private char[] characters = new char[1024];
    private int[] froms = new int[64];
    private int[] ends = new int[64];
    private byte[] roles = new byte[64];
    private int count;

    /**
     * Turns to another conversation.
     *
     * @param talk what {@link Talk#bytes} wrote
     * @return what stands behind the characters
     */
    ByteArrayDataInput read(BytesRef talk) {
        in.reset(talk.bytes, talk.offset, talk.length);
        count = in.readVInt();
        makeRoom();
        int length = 0;
        for (int run = 0; run < count; run++) {
            froms[run] = length;
            roles[run] = in.readByte();
            length += in.readVInt();
            ends[run] = length;
        }
        readCharacters(talk.bytes, length);
        return in;
    }

    /** Leaves out the runs of those who are not meant. */
    Runs only(Speaker who) {
        int kept = 0;
        for (int run = 0; run < count; run++) {
            froms[kept] = froms[run];
            ends[kept] = ends[run];
            roles[kept] = roles[run];
            kept += who.isMeantBy(role(run)) ? 1 : 0;
        }
        count = kept;
        return this;
    }

    /** All at once: a search reads tens of thousands of conversations. */
    private void readCharacters(byte[] bytes, int length) {
        if (length > characters.length) {
            characters = new char[2 * length];
        }
        ByteBuffer.wrap(bytes, in.getPosition(), Character.BYTES * length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asCharBuffer()
                .get(characters, 0, length);
        in.skipBytes(Character.BYTES * (long) length);
    }

    private void makeRoom() {
        if (count > ends.length) {
            froms = new int[2 * count];
            ends = new int[2 * count];
            roles = new byte[2 * count];
        }
    }

    int count() {
        return count;
    }

    Role role(int run) {
        return Talk.ROLES.get(roles[run]);
    }

    /** Position of its first character. */
    int from(int run) {
        return froms[run];
    }

    /** Position after its last character. */
    int to(int run) {
        return ends[run];
    }

    String text(int run) {
        return String.valueOf(characters, froms[run], ends[run] - froms[run]);
    }

    /** Those of all runs and more, which are of no meaning; not to be changed. */
    char[] characters() {
        return characters;
    }
}
