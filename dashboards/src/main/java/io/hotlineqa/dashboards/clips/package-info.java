/** Stretches of calls that leave the house: what is bleeped is seen before, and what left is known after. */
package io.hotlineqa.dashboards.clips;
