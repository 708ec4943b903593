package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.AudioFormat;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.RecordingFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The sound of one file as ffmpeg decodes it. */
final class FfmpegStream implements AudioStream {
    private final RecordingFile file;
    private final Frames frames;
    private final AudioFormat format;
    private short[][] present;
    private int used;

    private FfmpegStream(RecordingFile file, Frames frames) throws RejectedRecordingException {
        this.file = file;
        this.frames = frames;
        this.present = frames.next();
        if (present == null) {
            throw Refusal.empty("it decodes to no sound");
        }
        this.format = frames.format();
    }

    /** @param seconds that the file must hold; empty when nobody knows */
    static FfmpegStream open(RecordingFile file, Container container, OptionalDouble seconds)
            throws IOException, RejectedRecordingException {
        Ffmpeg.load();
        try (Undo undo = new Undo()) {
            Demuxer demuxer = undo.add(Demuxer.open(file, container));
            PacketDecoder decoder = undo.add(PacketDecoder.of(demuxer.track(), container));
            Frames frames = undo.add(new Frames(demuxer, decoder, seconds));
            FfmpegStream stream = new FfmpegStream(file, frames);
            undo.forget();
            return stream;
        }
    }

    @Override
    public AudioFormat format() {
        return format;
    }

    @Override
    public OptionalLong promisedSamples() {
        return frames.promisedSamples();
    }

    @Override
    public int read(short[][] block) throws RejectedRecordingException {
        int filled = 0;
        while (filled < block[0].length && hasMore()) {
            int count = Math.min(block[0].length - filled, present[0].length - used);
            for (int channel = 0; channel < present.length; channel++) {
                System.arraycopy(present[channel], used, block[channel], filled, count);
            }
            filled += count;
            used += count;
        }
        return filled == 0 ? -1 : filled;
    }

    private boolean hasMore() throws RejectedRecordingException {
        while (present != null && used == present[0].length) {
            present = frames.next();
            used = 0;
        }
        return present != null;
    }

    @Override
    public void close() {
        try (file) {
            frames.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
