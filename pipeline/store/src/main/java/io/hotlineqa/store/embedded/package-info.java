/**
 * A real PostgreSQL in a folder, for those who have none. {@link io.hotlineqa.store.embedded.EmbeddedServer} starts it
 * for the first command that needs it, shares it with the others, and stops it with the last.
 */
package io.hotlineqa.store.embedded;
