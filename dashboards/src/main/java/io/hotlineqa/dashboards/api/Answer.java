package io.hotlineqa.dashboards.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Answers with the digest of their content as ETag; who has that content already gets 304 and nothing else. */
@Component
class Answer {
    private final JsonMapper json;

    Answer(JsonMapper json) {
        this.json = json;
    }

    /**
     * @param content written as JSON; a text is JSON already
     * @param onSending what to do before content goes out, such as noting it in the log
     */
    ResponseEntity<String> with(Object content, WebRequest request, Runnable onSending) {
        String text = content instanceof String line ? line : json.writeValueAsString(content);
        String tag = "\"" + DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)) + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        onSending.run();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(tag)
                .body(text);
    }
}
