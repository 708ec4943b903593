/** Log-in with the company's LDAP directory: who somebody is, what their groups make of them, and whether they still are. */
package io.hotlineqa.dashboards.access.ldap;
