/**
 * The job that looks at several calls together, after each of them was scored: {@link
 * io.hotlineqa.jobs.together.TogetherJob} draws it, {@link io.hotlineqa.jobs.together.IncidentFinder} is its one operator.
 */
package io.hotlineqa.jobs.together;
