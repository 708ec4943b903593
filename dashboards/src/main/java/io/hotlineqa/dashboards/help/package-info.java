/** What each page is for, and how the machine decides. */
package io.hotlineqa.dashboards.help;
