package io.hotlineqa.store.review;

/**
 * One change of a review.
 *
 * @param call the id of the stored call
 * @param seen the version that its author looked at
 * @param actor its author
 * @param action a verb for the audit log
 * @param detail for the audit log
 */
record Step(long call, int seen, String actor, String action, String detail) {}
