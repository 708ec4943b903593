package io.hotlineqa.speech.audio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.hotlineqa.speech.RejectedRecordingException;
import java.io.IOException;
import java.nio.file.Path;

/** RIFF WAVE in plain Java: linear PCM of 8 to 32 bits, IEEE float, A-law and µ-law; also RF64. */
public final class WavDecoder implements AudioDecoder {
    @Override
    public String name() {
        return "WAV";
    }

    @Override
    public boolean knows(byte[] head) {
        if (head.length < 12) {
            return false;
        }
        String form = new String(head, 0, 4, ISO_8859_1);
        return (form.equals("RIFF") || form.equals("RF64")) && new String(head, 8, 4, ISO_8859_1).equals("WAVE");
    }

    @Override
    public AudioStream open(Path recording) throws RejectedRecordingException {
        RecordingFile file = RecordingFile.open(recording);
        boolean opened = false;
        try {
            WavStream stream = new WavStream(file, WavHeader.read(file));
            opened = true;
            return stream;
        } catch (IOException e) {
            throw RecordingFile.unreadable(e);
        } finally {
            if (!opened) {
                WavStream.close(file);
            }
        }
    }
}
