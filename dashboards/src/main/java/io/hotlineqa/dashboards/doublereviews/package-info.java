/** Blind double reviews and how far people agree. */
package io.hotlineqa.dashboards.doublereviews;
