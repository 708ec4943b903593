/** Who may log in, with which role. */
package io.hotlineqa.dashboards.users;
