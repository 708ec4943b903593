/**
 * Search over everything that was said. {@link io.hotlineqa.store.search.SearchIndex} keeps a Lucene index in step with
 * the store and answers what {@link io.hotlineqa.store.query} asks. A search goes in two steps: a cheap one over terms
 * ({@code Queries}) says which calls may fit, and a dear one listens to the conversation itself ({@code HeardQuery},
 * {@code Hearing}). The index holds nothing that the store does not: it can be thrown away and made anew.
 */
package io.hotlineqa.store.search;
