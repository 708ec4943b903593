package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.RecordingFile;
import java.io.IOException;
import java.util.OptionalDouble;

/** The tags before an MP3's sound, and its first two frames: one header alone may be chance. */
final class Mp3Start implements Shape {
    private static final int TAG_BYTES = 10;
    private static final int MOST_TAGS = 20;

    @Override
    public OptionalDouble walk(RecordingFile file) throws IOException, RejectedRecordingException {
        long sound = behindTags(file);
        if (sound >= file.size()) {
            throw Refusal.empty("ID3 tags without sound behind them");
        }
        Mp3Frame first = Mp3Frame.at(file.bytes(sound, Mp3Frame.HEADER_BYTES), 0);
        if (first == null) {
            throw Refusal.unsupported("behind the ID3 tag there is no MP3");
        }
        requireSecond(file, sound + first.bytes(), first);
        return OptionalDouble.empty();
    }

    private static long behindTags(RecordingFile file) throws IOException, RejectedRecordingException {
        long at = 0;
        for (int tags = 0; tags < MOST_TAGS; tags++) {
            byte[] head = file.bytes(at, TAG_BYTES);
            if (!Magic.has(head, 0, "ID3") || head.length < TAG_BYTES) {
                return at;
            }
            at += TAG_BYTES + synchsafe(head) + footer(head);
        }
        throw Refusal.corrupt("more than " + MOST_TAGS + " ID3 tags");
    }

    private static int footer(byte[] head) {
        return (head[5] & 0x10) == 0 ? 0 : TAG_BYTES;
    }

    private static int synchsafe(byte[] head) {
        return (head[6] & 0x7F) << 21 | (head[7] & 0x7F) << 14 | (head[8] & 0x7F) << 7 | (head[9] & 0x7F);
    }

    private static void requireSecond(RecordingFile file, long at, Mp3Frame first)
            throws IOException, RejectedRecordingException {
        if (at > file.size()) {
            throw Refusal.truncated("the file ends within its first frame");
        }
        if (at == file.size()) {
            throw Refusal.empty("one frame, which tells of the recording and holds none");
        }
        Mp3Frame second = Mp3Frame.at(file.bytes(at, Mp3Frame.HEADER_BYTES), 0);
        if (second == null || second.sampleRate() != first.sampleRate()) {
            throw Refusal.unsupported("it begins like an MP3 and does not go on like one");
        }
    }
}
