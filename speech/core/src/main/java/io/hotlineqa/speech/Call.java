package io.hotlineqa.speech;

import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the switchboard says about a call. Every component but {@code callId} and {@code attributes} is null when the
 * switchboard did not say; a check that needs it then answers {@code NOT_JUDGED}.
 *
 * @param callId the switchboard's id, else the first 16 hex digits of the recording's SHA-256
 * @param startedAt when the call was answered
 * @param direction who placed it
 * @param purpose {@code callback}, or null
 * @param agentId who answered, by id
 * @param agentName who answered, by name
 * @param callerNumber the other party's number
 * @param queue the queue or group that took it
 * @param agentChannel the channel that carries the agent: 0 left, 1 right
 * @param ringSeconds how long it rang before the answer
 * @param ringCount how often it rang before the answer
 * @param hangupBy who released the line
 * @param serviceFinishedAt when the service that a callback asks about was finished
 * @param attributes everything else that came with the call, by column name
 */
public record Call(
        String callId,
        Instant startedAt,
        Direction direction,
        String purpose,
        String agentId,
        String agentName,
        String callerNumber,
        String queue,
        Integer agentChannel,
        Double ringSeconds,
        Integer ringCount,
        HangupBy hangupBy,
        Instant serviceFinishedAt,
        Map<String, String> attributes) {

    public Call {
        if (callId == null || callId.isBlank()) {
            throw new IllegalArgumentException("a call has an id");
        }
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /**
     * What a column of the call record says, by its name in {@code calls.csv}, written as there: {@code inbound}, {@code 3}.
     * Empty where the switchboard did not say.
     */
    public Optional<String> column(String name) {
        Object value = switch (name) {
            case "callId" -> callId;
            case "startedAt" -> startedAt;
            case "direction" -> written(direction);
            case "purpose" -> purpose;
            case "agentId" -> agentId;
            case "agentName" -> agentName;
            case "callerNumber" -> callerNumber;
            case "queue" -> queue;
            case "agentChannel" -> agentChannel;
            case "ringSeconds" ->
                ringSeconds == null ? null : String.valueOf(ringSeconds).replaceFirst("\\.0$", "");
            case "ringCount" -> ringCount;
            case "hangupBy" -> written(hangupBy);
            case "serviceFinishedAt" -> serviceFinishedAt;
            default -> attributes.get(name);
        };
        return Optional.ofNullable(value).map(v -> v.toString().strip()).filter(text -> !text.isEmpty());
    }

    private static String written(Enum<?> choice) {
        return choice == null ? null : choice.name().toLowerCase(Locale.ROOT);
    }

    /** A call of which nothing but its id is known. */
    public static Call unknown(String callId) {
        return with(callId).build();
    }

    /** Starts a call with this id. */
    public static CallBuilder with(String callId) {
        return new CallBuilder(callId);
    }
}
