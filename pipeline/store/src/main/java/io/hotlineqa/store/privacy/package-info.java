/** What is taken out for good: erased on request, or kept long enough. */
package io.hotlineqa.store.privacy;
