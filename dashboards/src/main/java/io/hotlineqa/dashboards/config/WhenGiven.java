package io.hotlineqa.dashboards.config;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** For parts of the application that are there only when an operator has set something below their prefix. */
public abstract class WhenGiven implements Condition {
    private final String prefix;

    protected WhenGiven(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !new Given(context.getEnvironment(), prefix).isEmpty();
    }
}
