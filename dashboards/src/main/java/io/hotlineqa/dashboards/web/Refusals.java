package io.hotlineqa.dashboards.web;

import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.review.StaleReviewException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * What the store refuses is said on the error page: 409 when somebody else was faster, 400 with the reason when what was
 * asked for is not valid. Any other exception is a bug of ours and stays one.
 */
@ControllerAdvice
class Refusals {
    @ExceptionHandler(StaleReviewException.class)
    void stale(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SentForm.keep(request);
        response.sendError(HttpStatus.CONFLICT.value());
    }

    @ExceptionHandler(RefusedException.class)
    void refused(RefusedException refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SentForm.keep(request, "refused." + refused.why());
        response.sendError(HttpStatus.BAD_REQUEST.value(), refused.getMessage());
    }

    /** A value that is no date, number or choice where the page takes nothing else. */
    @ExceptionHandler
    void unusable(BindException wrong, HttpServletRequest request, HttpServletResponse response) throws IOException {
        unusable(wrong.getFieldErrors().stream().map(FieldError::getRejectedValue), request, response);
    }

    @ExceptionHandler
    void unusable(MethodArgumentTypeMismatchException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        unusable(Stream.ofNullable(wrong.getValue()), request, response);
    }

    private static void unusable(Stream<Object> values, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SentForm.keep(request);
        values.filter(Objects::nonNull)
                .findFirst()
                .ifPresent(value -> request.setAttribute(SentForm.NAMESPACE + "wrong", value.toString()));
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    /** An address whose parts are no text. */
    @ExceptionHandler(InvalidParameterException.class)
    void unreadable(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
