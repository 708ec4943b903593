package io.hotlineqa.speech;

import java.util.List;

/**
 * What was heard in a recording, before it is known whose call it is.
 *
 * @param engine what heard it
 * @param durationSeconds length of the recording
 * @param channels number of channels, 1 or 2
 * @param utterances in order of their start, all of {@link Role#UNKNOWN}
 * @param silences stretches without speech on any channel, in order
 * @param speech stretches as loud as speech, by channel and start
 */
public record Hearing(
        EngineRef engine,
        double durationSeconds,
        int channels,
        List<Utterance> utterances,
        List<Span> silences,
        List<Speech> speech) {

    public Hearing {
        utterances = List.copyOf(utterances);
        silences = List.copyOf(silences);
        speech = List.copyOf(speech);
    }

    /**
     * The transcript of a call. With two channels the agent is on the call's {@code agentChannel}, else on {@code
     * defaultAgentChannel}; with one channel nobody knows who speaks.
     *
     * @param defaultAgentChannel the rulebook's default for two channels: 0 or 1
     */
    public Transcript of(Call call, RecordingRef recording, int defaultAgentChannel) {
        Integer said = call.agentChannel();
        int agent = said == null ? defaultAgentChannel : said;
        List<Utterance> attributed =
                utterances.stream().map(u -> u.by(roleOf(u.channel(), agent))).toList();
        return new Transcript(call, recording, engine, durationSeconds, channels, attributed, silences, speech);
    }

    private Role roleOf(int channel, int agentChannel) {
        if (channels != 2) {
            return Role.UNKNOWN;
        }
        return channel == agentChannel ? Role.AGENT : Role.CUSTOMER;
    }
}
