/**
 * For those who write a new kind of check. A {@link io.hotlineqa.rules.spi.Check} is made of {@link
 * io.hotlineqa.rules.spi.Parameters} when the rulebook is read, and gives a {@link io.hotlineqa.rules.spi.Verdict} on
 * each {@link io.hotlineqa.rules.spi.Inspection}.
 */
package io.hotlineqa.rules.spi;
