/** What became of every drop, and the files that could not be scored. */
package io.hotlineqa.dashboards.drops;
