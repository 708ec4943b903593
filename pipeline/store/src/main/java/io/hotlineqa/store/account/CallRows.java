package io.hotlineqa.store.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Transcript;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The table {@code call} within one transaction. */
final class CallRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UPSERT = """
            insert into call as c (sha256, call_id, started_at, direction, purpose, agent_id, agent_name,
              caller_number, queue, duration_seconds, channels, attributes, engine_id, engine_sha256, transcript,
              longest_silence, mean_confidence)
            values (:sha256, :callId, :startedAt, :direction, :purpose, :agentId, :agentName,
              :callerNumber, :queue, :duration, :channels, :attributes::jsonb, :engineId, :engineSha256, :transcript,
              :longestSilence, :meanConfidence)
            on conflict (sha256) do update set call_id = excluded.call_id, started_at = excluded.started_at,
              direction = excluded.direction, purpose = excluded.purpose, agent_id = excluded.agent_id,
              agent_name = excluded.agent_name, caller_number = excluded.caller_number, queue = excluded.queue,
              duration_seconds = excluded.duration_seconds, channels = excluded.channels,
              attributes = excluded.attributes, engine_id = excluded.engine_id,
              engine_sha256 = excluded.engine_sha256, transcript = excluded.transcript,
              longest_silence = excluded.longest_silence, mean_confidence = excluded.mean_confidence
            where (c.transcript, c.agent_name, c.caller_number, c.queue, c.attributes) is distinct from
              (excluded.transcript, excluded.agent_name, excluded.caller_number, excluded.queue, excluded.attributes)
            """;

    private final Handle handle;

    CallRows(Handle handle) {
        this.handle = handle;
    }

    /** The id of the call, whose row is left alone when nothing of it is new. */
    long save(String sha256, Transcript transcript, String line) {
        Update update = handle.createUpdate(UPSERT).bind("sha256", sha256).bind("transcript", line);
        bindCall(update, transcript.call());
        update.bind("duration", transcript.durationSeconds())
                .bind("channels", transcript.channels())
                .bind("longestSilence", transcript.longestSilence())
                .bind("meanConfidence", orNull(transcript.meanConfidence()))
                .bind(
                        "engineId",
                        transcript.engine() == null ? null : transcript.engine().id())
                .bind(
                        "engineSha256",
                        transcript.engine() == null ? null : transcript.engine().sha256())
                .execute();
        return handle.createQuery("select id from call where sha256 = :sha256")
                .bind("sha256", sha256)
                .mapTo(Long.class)
                .one();
    }

    /** Whether the recording's stored transcript is another one. */
    boolean isNew(String sha256, String line) {
        return handle.createQuery("select exists (select from call where sha256 = :sha256 and transcript <> :line)")
                .bind("sha256", sha256)
                .bind("line", line)
                .mapTo(Boolean.class)
                .one();
    }

    private static void bindCall(Update update, Call call) {
        update.bind("callId", call.callId())
                .bind("startedAt", call.startedAt())
                .bind(
                        "direction",
                        call.direction() == null
                                ? null
                                : call.direction().name().toLowerCase(Locale.ROOT))
                .bind("purpose", call.purpose())
                .bind("agentId", call.agentId())
                .bind("agentName", call.agentName())
                .bind("callerNumber", call.callerNumber())
                .bind("queue", call.queue())
                .bind("attributes", json(call.attributes()));
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: " + value, e);
        }
    }
}
