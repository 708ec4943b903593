package io.hotlineqa.store.account;

/**
 * The accounting of one drop, with what never arrived.
 *
 * @param files what arrived
 * @param missing calls on the switchboard's list without a recording
 */
public record NightAccount(DropSummary files, long missing) {}
