package io.hotlineqa.dashboards.api;

import io.hotlineqa.store.database.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Whatever goes wrong under {@code /api} is {@code application/problem+json}. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(0)
class ApiProblems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    /** A bug of ours. A database that went away under the answer is told of as it is everywhere else. */
    @ExceptionHandler(RuntimeException.class)
    ProblemDetail failed(RuntimeException failure) {
        if (Outage.mayPass(failure)) {
            throw failure;
        }
        LOG.error("a program was not answered", failure);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "the server failed; its log says why");
    }
}
