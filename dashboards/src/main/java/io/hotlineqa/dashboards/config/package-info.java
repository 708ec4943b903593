/** Reads what an operator sets, and tells everything that is wrong with it at once. */
package io.hotlineqa.dashboards.config;
