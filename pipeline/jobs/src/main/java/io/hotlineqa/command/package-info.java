/**
 * The command line: {@link io.hotlineqa.command.Qa} is {@code ./qa}, {@link io.hotlineqa.command.ClusterJob} the same job on a
 * cluster. The commands live in packages by subject, which know each other in one direction only; what all of them share is
 * {@link io.hotlineqa.command.terminal}.
 */
package io.hotlineqa.command;
