package io.hotlineqa.dashboards.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.hotlineqa.store.call.CallLine;
import io.hotlineqa.store.review.Review;
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

    /** What people say of a call has an address, and a right, of its own. */
    @JsonIgnoreProperties("verdicts")
    private interface LineAlone {}

    /** Whether its agent has opened a call concerns those who may take the publication back. */
    @JsonIgnoreProperties({"openedAt", "unseen"})
    private interface ReviewAlone {}

    Answer(JsonMapper json) {
        this.json = json.rebuild()
                .addMixIn(CallLine.class, LineAlone.class)
                .addMixIn(Review.class, ReviewAlone.class)
                .build();
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
