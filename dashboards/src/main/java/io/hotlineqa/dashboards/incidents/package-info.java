/** What several calls show together: leaks in one area, promised callbacks, callers who call again. */
package io.hotlineqa.dashboards.incidents;
