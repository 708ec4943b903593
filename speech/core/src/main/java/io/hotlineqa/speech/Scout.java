package io.hotlineqa.speech;

import io.hotlineqa.speech.audio.AudioFormat;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.SpeechDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs ahead through a recording to find which stretches of which channel are worth decoding. */
final class Scout {
    /** Decoding begins so long before a sound. */
    static final double LEAD_SECONDS = 0.3;
    /** And goes on so long behind it: an engine ends an utterance only when it hears that nothing follows. */
    static final double TAIL_SECONDS = 0.6;
    /** Leaving out less is not worth a seam. */
    static final double SHORTEST_GAP_SECONDS = 0.5;

    private final AudioFormat format;
    private final List<SpeechDetector> detectors;

    private Scout(AudioFormat format) {
        this.format = format;
        this.detectors = IntStream.range(0, format.channels())
                .mapToObj(c -> SpeechDetector.doubtful(format.sampleRate()))
                .toList();
    }

    /** The stretches of each channel, in order, for a stream that is read to its end. */
    static List<List<Span>> spans(AudioStream audio) throws RejectedRecordingException {
        Scout scout = new Scout(audio.format());
        short[][] block = new short[audio.format().channels()][4096];
        long samples = 0;
        for (int count = audio.read(block); count > 0; count = audio.read(block)) {
            samples += count;
            Listener.requireSane(audio.format(), samples);
            scout.accept(block, count);
        }
        return scout.spans(samples);
    }

    private void accept(short[][] block, int count) {
        for (int channel = 0; channel < block.length; channel++) {
            detectors.get(channel).accept(block[channel], count);
        }
    }

    private List<List<Span>> spans(long samples) {
        double duration = format.seconds(samples);
        return detectors.stream()
                .map(d -> joined(d.speech(0, duration).stream().map(s -> padded(s.span(), duration))))
                .toList();
    }

    private static Span padded(Span span, double duration) {
        return new Span(Math.max(0, span.start() - LEAD_SECONDS), Math.min(duration, span.end() + TAIL_SECONDS));
    }

    private static List<Span> joined(Stream<Span> padded) {
        List<Span> joined = new ArrayList<>();
        for (Span span : padded.toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && span.start() - joined.get(last).end() < SHORTEST_GAP_SECONDS) {
                joined.set(last, new Span(joined.get(last).start(), span.end()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
