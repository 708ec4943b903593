/** What all pages share: languages, headers, how things are shown. */
package io.hotlineqa.dashboards.web;
