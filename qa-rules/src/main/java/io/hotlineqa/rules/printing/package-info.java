/** Prints rulebooks and rules. Knows nothing of their types, so that they can print themselves with it. */
package io.hotlineqa.rules.printing;
