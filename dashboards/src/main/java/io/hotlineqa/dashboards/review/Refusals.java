package io.hotlineqa.dashboards.review;

import io.hotlineqa.store.StaleReviewException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What the store refuses is said on the error page: 409 when somebody else was faster, 400 when the form is wrong. */
@ControllerAdvice
class Refusals {
    @ExceptionHandler(StaleReviewException.class)
    void stale(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    @ExceptionHandler(IllegalArgumentException.class)
    void wrong(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
