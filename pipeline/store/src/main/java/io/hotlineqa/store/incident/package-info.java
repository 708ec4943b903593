/** What several calls show together. */
package io.hotlineqa.store.incident;
