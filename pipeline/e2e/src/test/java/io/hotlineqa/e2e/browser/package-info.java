/**
 * The dashboards as people meet them: a real Chromium, the real command and its real results.
 *
 * <p>{@link io.hotlineqa.e2e.browser.Night} scores a few sample calls once and serves them; {@link
 * io.hotlineqa.e2e.browser.Visit} gives each class of tests a browser of its own; the tests are stories of one person's
 * work. Needs Debian's {@code chromium}, {@code chromium-driver} and a Chinese font such as {@code fonts-wqy-microhei}.
 */
package io.hotlineqa.e2e.browser;
