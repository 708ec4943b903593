/** How right the machine is, by the verdicts of people. */
package io.hotlineqa.dashboards.trust;
