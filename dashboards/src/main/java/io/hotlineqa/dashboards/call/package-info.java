/** One call: what was said, what the rulebook says of it, and where it can be heard. */
package io.hotlineqa.dashboards.call;
