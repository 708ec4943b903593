package io.hotlineqa.store.call;

/**
 * A call of somebody who smells gas or the like, of which no operator was told.
 *
 * @param call its id
 * @param drop the drop that it was scored from
 */
public record UntoldEmergency(long call, String drop) {}
