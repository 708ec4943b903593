/** Version 1 of the interface for other programs, under {@code /api/v1}: scored calls and drops, to read. */
package io.hotlineqa.dashboards.api;
