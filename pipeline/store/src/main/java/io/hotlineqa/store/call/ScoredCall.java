package io.hotlineqa.store.call;

import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.rules.together.Contact;
import io.hotlineqa.speech.Transcript;
import java.util.Comparator;

/**
 * A call that went all the way, and the file it came from.
 *
 * @param drop the drop's name, as registered
 * @param file path relative to the drop's root, as registered
 * @param sha256 the recording
 * @param transcript what was heard
 * @param scorecard what the rulebook says
 * @param contact what the call tells to whoever looks at several of them
 */
public record ScoredCall(
        String drop, String file, String sha256, Transcript transcript, Scorecard scorecard, Contact contact) {
    /** One order for all writers, so that two of them never wait for each other. */
    public static final Comparator<ScoredCall> ORDER = Comparator.comparing(ScoredCall::sha256)
            .thenComparing(ScoredCall::drop)
            .thenComparing(ScoredCall::file);

    /** A call that tells nothing of others. */
    public ScoredCall(String drop, String file, String sha256, Transcript transcript, Scorecard scorecard) {
        this(drop, file, sha256, transcript, scorecard, Contact.alone(transcript.call()));
    }

    public ScoredCall {
        if (sha256 == null) {
            throw new IllegalArgumentException(file + " is scored and its content is unknown");
        }
        if (!transcript.callId().equals(scorecard.callId())) {
            throw new IllegalArgumentException(
                    "a transcript of call " + transcript.callId() + " with a scorecard of " + scorecard.callId());
        }
    }
}
