/** Measurements: each compares two things within one run, since seconds alone mean little on a shared machine. */
package io.hotlineqa.benchmarks;
