/** The rules to read: clause, weight, and what they ask for. */
package io.hotlineqa.dashboards.rulebook;
