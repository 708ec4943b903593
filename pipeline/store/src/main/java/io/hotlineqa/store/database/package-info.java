/** The PostgreSQL server that everything is kept on: where it is, how it is reached, and why it refuses. */
package io.hotlineqa.store.database;
