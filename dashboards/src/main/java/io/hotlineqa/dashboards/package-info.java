/**
 * The web application for reviewers and trainers. {@link io.hotlineqa.dashboards.Dashboards} is the command; every page
 * has a package and a template folder of the same name. Everything is read and written through {@code
 * io.hotlineqa.store}.
 */
package io.hotlineqa.dashboards;
