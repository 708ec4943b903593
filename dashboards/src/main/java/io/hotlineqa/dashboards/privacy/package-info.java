/** Who sees what was said with numbers, addresses and names, and who without. */
package io.hotlineqa.dashboards.privacy;
