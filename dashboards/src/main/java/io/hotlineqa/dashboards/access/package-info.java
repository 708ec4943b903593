/** Who may do what: log-in, one-time passwords, and one table of routes and roles. */
package io.hotlineqa.dashboards.access;
