/** The library of good and bad examples of each rule. */
package io.hotlineqa.dashboards.examples;
