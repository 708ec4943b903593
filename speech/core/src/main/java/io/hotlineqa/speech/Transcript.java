package io.hotlineqa.speech;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A call as text with times: everything the rules may look at. Written as one line of {@code transcripts.jsonl}.
 *
 * @param call what the switchboard says
 * @param recording which audio it was heard in; null for a transcript from elsewhere that does not say
 * @param engine what heard it; null for a transcript from elsewhere that does not say
 * @param durationSeconds length of the recording
 * @param channels how many channels the recording has; 0 when unknown
 * @param utterances in order of their start
 * @param silences stretches in which nobody speaks on any channel, in order
 * @param speech stretches as loud as speech, by channel and start; empty when the audio was not measured
 */
public record Transcript(
        Call call,
        RecordingRef recording,
        EngineRef engine,
        double durationSeconds,
        int channels,
        List<Utterance> utterances,
        List<Span> silences,
        List<Speech> speech) {

    public Transcript {
        utterances = List.copyOf(utterances);
        silences = List.copyOf(silences);
        speech = List.copyOf(speech);
    }

    public String callId() {
        return call.callId();
    }

    /** Whether any utterance is known to be of that party. */
    public boolean knows(Role role) {
        return utterances.stream().anyMatch(u -> u.role() == role);
    }

    /** Seconds of the longest stretch in which nobody speaks; 0 when somebody always does. */
    public double longestSilence() {
        return silences.stream().mapToDouble(s -> s.end() - s.start()).max().orElse(0);
    }

    /** The recogniser's mean confidence in its words, 0 to 1; empty when it gave no words. */
    public OptionalDouble meanConfidence() {
        return utterances.stream()
                .flatMap(u -> u.words().stream())
                .mapToDouble(Word::confidence)
                .average();
    }
}
