/** What happened last, and what waits for people. */
package io.hotlineqa.dashboards.today;
