/** What happened in a period: tables that are shown with their calls, drawn, exported and printed. */
package io.hotlineqa.dashboards.report;
