/** A folder of drops that arrive by themselves, and the alerts about what is late, wrong or urgent. */
package io.hotlineqa.command.watch;
