/**
 * Who speaks where both parties share one channel: told by what is said and whose turn it is, never by the voice. What is
 * not nearly certain stays unknown.
 */
package io.hotlineqa.rules.roles;
