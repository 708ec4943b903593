package io.hotlineqa.dashboards.web;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * What the error page may say: the status, as {@code why} the key of the message that tells what was not valid, what was
 * {@code typed}, the value that was {@code wrong}, and the way {@code back}.
 */
@Component
class ErrorWords extends DefaultErrorAttributes {
    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> words = super.getErrorAttributes(request, options);
        for (String word : Refusals.WORDS) {
            words.put(word, request.getAttribute(Refusals.NAMESPACE + word, RequestAttributes.SCOPE_REQUEST));
        }
        return words;
    }
}
