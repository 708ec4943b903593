/** Scored calls, to read: one, a page of a list, or all of them in a row. */
package io.hotlineqa.store.call;
