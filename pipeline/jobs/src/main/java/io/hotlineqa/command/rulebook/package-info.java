/** Commands on the rulebook and on scores: check, print, test, evaluate, explain, compare, score and rescore. */
package io.hotlineqa.command.rulebook;
