/** The page that reviewers begin with: lists of scored calls. */
package io.hotlineqa.dashboards.queue;
