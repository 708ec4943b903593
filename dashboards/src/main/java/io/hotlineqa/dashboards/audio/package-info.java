/** The recording as a browser can play it, and as a picture. */
package io.hotlineqa.dashboards.audio;
