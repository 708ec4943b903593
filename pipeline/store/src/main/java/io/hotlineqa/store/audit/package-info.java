/** The chained log of who did what, and the check that nothing is missing. */
package io.hotlineqa.store.audit;
