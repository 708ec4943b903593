/**
 * The nightly accounting. {@link io.hotlineqa.store.account.Ledger} knows the state of every file of every drop,
 * {@link io.hotlineqa.store.account.Scores} takes finished calls, {@link io.hotlineqa.store.account.Runs} tells when which
 * drop was worked on.
 */
package io.hotlineqa.store.account;
