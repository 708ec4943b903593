/** Search over everything that was said, with what it understood, counts to narrow it by, and sound in place. */
package io.hotlineqa.dashboards.search;
