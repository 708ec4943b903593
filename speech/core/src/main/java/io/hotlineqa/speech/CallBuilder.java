package io.hotlineqa.speech;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Collects what is known of a call; what is never set stays unknown. Not safe for use by several threads. */
public final class CallBuilder {
    private final String callId;
    private final Map<String, String> attributes = new TreeMap<>();
    private Instant startedAt;
    private Direction direction;
    private String purpose;
    private String agentId;
    private String agentName;
    private String callerNumber;
    private String queue;
    private Integer agentChannel;
    private Double ringSeconds;
    private Integer ringCount;
    private HangupBy hangupBy;
    private Instant serviceFinishedAt;

    CallBuilder(String callId) {
        this.callId = callId;
    }

    public CallBuilder startedAt(Instant value) {
        this.startedAt = value;
        return this;
    }

    public CallBuilder direction(Direction value) {
        this.direction = value;
        return this;
    }

    public CallBuilder purpose(String value) {
        this.purpose = value;
        return this;
    }

    public CallBuilder agentId(String value) {
        this.agentId = value;
        return this;
    }

    public CallBuilder agentName(String value) {
        this.agentName = value;
        return this;
    }

    public CallBuilder callerNumber(String value) {
        this.callerNumber = value;
        return this;
    }

    public CallBuilder queue(String value) {
        this.queue = value;
        return this;
    }

    public CallBuilder agentChannel(Integer value) {
        this.agentChannel = value;
        return this;
    }

    public CallBuilder ringSeconds(Double value) {
        this.ringSeconds = value;
        return this;
    }

    public CallBuilder ringCount(Integer value) {
        this.ringCount = value;
        return this;
    }

    public CallBuilder hangupBy(HangupBy value) {
        this.hangupBy = value;
        return this;
    }

    public CallBuilder serviceFinishedAt(Instant value) {
        this.serviceFinishedAt = value;
        return this;
    }

    /** Keeps a column that has no meaning of its own. */
    public CallBuilder attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    public Call build() {
        return new Call(
                callId,
                startedAt,
                direction,
                purpose,
                agentId,
                agentName,
                callerNumber,
                queue,
                agentChannel,
                ringSeconds,
                ringCount,
                hangupBy,
                serviceFinishedAt,
                attributes);
    }
}
