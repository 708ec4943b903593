/** Commands that {@code ./qa} itself hands to another program; here they have only their place in the list and their help. */
package io.hotlineqa.command.script;
