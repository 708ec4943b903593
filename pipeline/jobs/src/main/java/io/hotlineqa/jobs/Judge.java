package io.hotlineqa.jobs;

import io.hotlineqa.rules.Inspector;
import java.io.Serializable;

/** How to get an inspector: a description that travels with the job; the rulebook is read where it works. */
@FunctionalInterface
public interface Judge extends Serializable {
    Inspector open();
}
