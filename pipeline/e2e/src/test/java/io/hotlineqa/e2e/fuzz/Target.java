package io.hotlineqa.e2e.fuzz;

import io.hotlineqa.ffmpeg.FfmpegDecoder;
import io.hotlineqa.jobs.drop.Drop;
import io.hotlineqa.jobs.drop.DropException;
import io.hotlineqa.jobs.drop.DropMetadata;
import io.hotlineqa.rules.RulebookException;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.vosk.WorkerFrames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.support.ResourceRegion;
import org.springframework.http.HttpRange;

/**
 * What takes bytes that a stranger may have made. It takes them, or refuses them in the way that it says; whatever else
 * escapes it is a bug. Each has seeds in a folder of its name, and what was found once lies among them.
 */
enum Target {
    /** A WAV file, to the last sample. */
    WAV {
        @Override
        void take(byte[] bytes, Path folder) throws IOException {
            hear(Decoders.plainJava(), Files.write(folder.resolve("call.wav"), bytes));
        }
    },
    /** The frames of an AMR file, and whatever else ffmpeg is let near. */
    AMR {
        @Override
        void take(byte[] bytes, Path folder) throws IOException {
            hear(FfmpegDecoder.after(Decoders.plainJava()), Files.write(folder.resolve("call.amr"), bytes));
        }
    },
    /** The JSON beside a recording. */
    SIDECAR {
        @Override
        void take(byte[] bytes, Path folder) throws IOException {
            Files.write(folder.resolve("call.json"), bytes);
            try {
                metadata(folder).call("call.wav", "0".repeat(64));
            } catch (DropException impossible) {
                throw new AssertionError("a sidecar never stops a night", impossible);
            }
        }
    },
    /** The switchboard's list. */
    CALLS {
        @Override
        void take(byte[] bytes, Path folder) throws IOException {
            Files.write(folder.resolve("calls.csv"), bytes);
            try {
                DropMetadata metadata = metadata(folder);
                metadata.missing(Set.of()).forEach(metadata::missed);
            } catch (DropException unusable) {
                requireReason(unusable);
            }
        }
    },
    /** A rulebook: what the check lets pass can be loaded. */
    RULEBOOK {
        @Override
        void take(byte[] bytes, Path folder) throws IOException {
            Path file = Files.write(folder.resolve("rulebook.yaml"), bytes);
            boolean sound = RulebookFile.check(file).isEmpty();
            try {
                RulebookFile.load(file);
            } catch (RulebookException broken) {
                if (sound) {
                    throw new AssertionError("the check found nothing", broken);
                }
            }
        }
    },
    /** What comes out of a worker process. */
    WORKER {
        @Override
        void take(byte[] bytes, Path folder) {
            try {
                WorkerFrames.receiveAll(bytes);
            } catch (IOException endOrBreach) {
                requireReason(endOrBreach);
            }
        }
    },
    /** Which parts of a recording a browser asks for, answered as the dashboards do: never more than there is. */
    RANGE {
        @Override
        void take(byte[] bytes, Path folder) {
            ByteArrayResource recording = new ByteArrayResource(new byte[RECORDING_BYTES]);
            try {
                List<HttpRange> ranges = HttpRange.parseRanges(new String(bytes, StandardCharsets.ISO_8859_1));
                requireWithin(HttpRange.toResourceRegions(ranges, recording));
            } catch (IllegalArgumentException unsatisfiable) {
                requireReason(unsatisfiable);
            }
        }
    };

    private static final int RECORDING_BYTES = 1000;
    private static final int BLOCK = 4096;

    /**
     * Takes the bytes.
     *
     * @param folder for files, empty but for those of the last time
     */
    abstract void take(byte[] bytes, Path folder) throws IOException;

    private static void hear(Decoders decoders, Path file) {
        try (AudioStream sound = decoders.open(file)) {
            short[][] block = new short[sound.format().channels()][BLOCK];
            while (sound.read(block) >= 0) {}
        } catch (RejectedRecordingException refused) {
            requireReason(refused);
        }
    }

    private static DropMetadata metadata(Path folder) throws IOException, DropException {
        return DropMetadata.of(Drop.in(folder), ZoneId.of("Asia/Shanghai"));
    }

    private static void requireReason(Exception refusal) {
        if (refusal.getMessage() == null && !(refusal instanceof java.io.EOFException)) {
            throw new AssertionError("nobody learns why", refusal);
        }
    }

    private static void requireWithin(List<ResourceRegion> regions) {
        long sum = 0;
        for (ResourceRegion region : regions) {
            sum += region.getCount();
            if (region.getPosition() < 0 || region.getPosition() + region.getCount() > RECORDING_BYTES) {
                throw new AssertionError("it answers with what is not there");
            }
        }
        if (sum > RECORDING_BYTES) {
            throw new AssertionError("it answers with more than the recording");
        }
    }
}
