package io.hotlineqa.ffmpeg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** What the files of a container begin with. */
final class Magic {
    private Magic() {}

    static boolean isOgg(byte[] head) {
        return has(head, 0, "OggS");
    }

    static boolean isFlac(byte[] head) {
        return has(head, 0, "fLaC");
    }

    static boolean isMp4(byte[] head) {
        return has(head, 4, "ftyp");
    }

    static boolean isWav(byte[] head) {
        return (has(head, 0, "RIFF") || has(head, 0, "RF64")) && has(head, 8, "WAVE");
    }

    /** Whether a file says what it is in so many letters; sound without a header does so once in four thousand million. */
    static boolean isMarked(byte[] head) {
        return isOgg(head) || isFlac(head) || isMp4(head) || isWav(head) || has(head, 0, "#!AMR");
    }

    /** A tag before the sound, or the sound itself. */
    static boolean isMp3(byte[] head) {
        return has(head, 0, "ID3") || Mp3Frame.at(head, 0) != null;
    }

    static boolean has(byte[] head, int at, String mark) {
        int end = at + mark.length();
        return head.length >= end && new String(head, at, mark.length(), ISO_8859_1).equals(mark);
    }
}
