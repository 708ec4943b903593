package io.hotlineqa.dashboards.clips;

import static io.hotlineqa.dashboards.clips.Words.rounded;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.dashboards.web.Show;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.privacy.Masked;
import io.hotlineqa.store.example.ClipOrder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** What an export says of itself. A call is told by the number of its page: switchboards put callers into their ids. */
final class Manifest {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final ArrayNode parts;
    /** Of the part that has begun. */
    private ArrayNode files = JsonNodeFactory.instance.arrayNode();

    Manifest(ClipOrder order) {
        json.put("format", "hotline-qa clips 1");
        json.put("purpose", Masked.text(order.purpose()));
        json.put("madeBy", order.maker());
        json.put("madeAt", time(Instant.now()));
        json.put("expiresAt", time(order.until()));
        parts = json.putArray("clips");
    }

    private static String time(Instant at) {
        return OffsetDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), Show.ZONE)
                .toString();
    }

    /** The files that are added from now on are of this part. */
    void begin(Part part) {
        Source source = part.source();
        ObjectNode one = parts.addObject();
        one.put("name", part.file());
        one.put("call", part.call().id());
        one.put("start", rounded(part.range().start()));
        one.put("end", rounded(part.range().end()));
        one.put("example", source.tag() == null ? null : source.tag().name());
        one.put("rule", source.ruleId());
        one.put("note", Masked.text(source.note()));
        one.put("recordingSha256", part.call().sha256());
        one.put("transcriptSha256", source.transcriptSha256());
        one.putObject("model").put("id", source.engineId()).put("sha256", source.engineSha256());
        one.putObject("rulebook")
                .put("id", source.rulebookId())
                .put("version", source.rulebookVersion())
                .put("sha256", source.rulebookSha256());
        ArrayNode bleeped = one.putArray("bleeped");
        part.bleeps().spans().forEach(span -> add(bleeped, part, span));
        one.put("foundAndNotBleeped", part.kept());
        files = one.putArray("files");
    }

    private static void add(ArrayNode bleeped, Part part, Span span) {
        double start = Math.max(0, span.start() - part.range().start());
        double end = Math.min(part.range().seconds(), span.end() - part.range().start());
        if (start < end) {
            bleeped.addObject().put("start", rounded(start)).put("end", rounded(end));
        }
    }

    void add(String name, HashedEntry entry) {
        files.addObject().put("name", name).put("bytes", entry.bytes()).put("sha256", entry.sha256());
    }

    ObjectNode json() {
        return json;
    }
}
