/**
 * The language that calls are searched in. {@link io.hotlineqa.store.query.QueryParser} reads it, and every
 * {@link io.hotlineqa.store.query.Ask} prints itself as text that is read back as the same. Nothing here knows of an
 * index.
 */
package io.hotlineqa.store.query;
