/** A drop as it lies on disk: its files, and what came with it about the calls. */
package io.hotlineqa.jobs.drop;
