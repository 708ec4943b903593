package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.AudioDecoder;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.RawFormats;
import io.hotlineqa.speech.audio.RecordingFile;
import java.io.IOException;
import java.nio.file.Path;

/** Decodes files without a header, as an operator says of their names; one that says itself what it is, is that. */
final class RawDecoder implements AudioDecoder {
    @Override
    public String name() {
        return "VOX, G.722, G.726, A-law, µ-law and PCM without a header where " + RawFormats.FILE
                + " names the ending of the file";
    }

    @Override
    public boolean knows(byte[] head) {
        return false;
    }

    @Override
    public boolean knows(Path recording, byte[] head) {
        try {
            return !Magic.isMarked(head)
                    && RawFormats.in(recording.toAbsolutePath().getParent())
                            .filter(formats -> formats.mention(recording))
                            .isPresent();
        } catch (IOException unreadable) {
            return true;
        }
    }

    @Override
    public AudioStream open(Path recording) throws RejectedRecordingException {
        return new FfmpegDecoder(RawContainer.of(formats(recording).of(recording))).open(recording);
    }

    private static RawFormats formats(Path recording) throws RejectedRecordingException {
        try {
            return RawFormats.in(recording.toAbsolutePath().getParent())
                    .orElseThrow(() -> Refusal.unsupported(RawFormats.FILE + " is gone"));
        } catch (IOException e) {
            throw RecordingFile.unreadable(e);
        }
    }
}
