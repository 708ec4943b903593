/** Counts and shares over many calls, for the pages of today, of trust and of reports. */
package io.hotlineqa.store.report;
