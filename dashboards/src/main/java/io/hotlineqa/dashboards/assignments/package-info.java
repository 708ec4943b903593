/** Who reviews which calls: by hand, by plan, by random sample. */
package io.hotlineqa.dashboards.assignments;
