/**
 * The nightly job: {@link io.hotlineqa.jobs.QaJob} is the whole graph, a function of its ends.
 *
 * <p>Records carry where a recording is and what was heard, never its audio. The recovery point is the ledger behind
 * the {@link io.hotlineqa.jobs.Intake}, not a checkpoint: see the module's {@code RATIONALE.md}.
 */
package io.hotlineqa.jobs;
