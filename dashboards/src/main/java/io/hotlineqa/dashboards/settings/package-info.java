/** What the house chooses. */
package io.hotlineqa.dashboards.settings;
