/** What users are told of. */
package io.hotlineqa.dashboards.notices;
