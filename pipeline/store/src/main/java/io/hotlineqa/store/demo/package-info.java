/** The database of a demo: its mark, and what fills it to measure pages with. */
package io.hotlineqa.store.demo;
