/** Stretches of calls in the order in which they are shown to others. */
package io.hotlineqa.dashboards.playlists;
