package io.hotlineqa.dashboards.web;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * What the error page may say: the status, as {@code why} the key of the message that tells what was not valid, what was
 * {@code typed}, the value that was {@code wrong}, the way {@code back}, and whether the session of whoever asks has ended, so that they
 * are {@code out}.
 */
@Component
class ErrorWords extends DefaultErrorAttributes {
    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> words = super.getErrorAttributes(request, options);
        for (String word : SentForm.WORDS) {
            words.put(word, request.getAttribute(SentForm.NAMESPACE + word, RequestAttributes.SCOPE_REQUEST));
        }
        return words;
    }
}
