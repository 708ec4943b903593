package io.hotlineqa.dashboards.web;

import io.hotlineqa.store.RefusedException;
import io.hotlineqa.store.StaleReviewException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What the store refuses is said on the error page: 409 when somebody else was faster, 400 with the reason when what was
 * asked for is not valid. Any other exception is a bug of ours and stays one.
 */
@ControllerAdvice
class Refusals {
    /** The request's attribute with the key of the message that says what was not valid. */
    static final String WHY = "hotlineqa.why";

    @ExceptionHandler(StaleReviewException.class)
    void stale(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    @ExceptionHandler(RefusedException.class)
    void refused(RefusedException refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(WHY, "refused." + refused.why());
        response.sendError(HttpStatus.BAD_REQUEST.value(), refused.getMessage());
    }
}
