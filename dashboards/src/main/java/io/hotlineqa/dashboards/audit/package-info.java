/** Who did what. */
package io.hotlineqa.dashboards.audit;
