/** The forms of the call page: verdicts, publication, acknowledgement, appeals and the last word. */
package io.hotlineqa.dashboards.review;
