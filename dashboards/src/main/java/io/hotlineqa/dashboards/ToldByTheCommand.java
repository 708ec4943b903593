package io.hotlineqa.dashboards;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps out of the log why the application cannot start when the command tells it to the operator anyway. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ToldByTheCommand implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        return Site.told(failure).isPresent();
    }
}
