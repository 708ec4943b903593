package io.hotlineqa.dashboards.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Keeps the way that wrong settings took through the application out of the log: what is wrong with them is enough. */
final class WrongSettingsAnalyzer extends AbstractFailureAnalyzer<WrongSettingsException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongSettingsException cause) {
        return new FailureAnalysis(cause.getMessage(), "Mend these settings.", cause);
    }
}
