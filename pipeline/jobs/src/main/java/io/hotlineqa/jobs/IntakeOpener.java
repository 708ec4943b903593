package io.hotlineqa.jobs;

import java.io.Serializable;

/** A description of an intake that travels with the job; the intake is opened where the drop is listed. */
@FunctionalInterface
public interface IntakeOpener extends Serializable {
    Intake open() throws Exception;
}
