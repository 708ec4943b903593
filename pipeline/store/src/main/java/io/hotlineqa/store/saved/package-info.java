/** Searches that people keep. */
package io.hotlineqa.store.saved;
