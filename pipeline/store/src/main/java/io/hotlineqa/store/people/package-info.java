/** Who may log in, and what programs log in with. */
package io.hotlineqa.store.people;
