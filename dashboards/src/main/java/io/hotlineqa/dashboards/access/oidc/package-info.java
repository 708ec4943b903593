/** Log-in at the company's OpenID Connect provider: it says who somebody is, and a claim what they are for. */
package io.hotlineqa.dashboards.access.oidc;
