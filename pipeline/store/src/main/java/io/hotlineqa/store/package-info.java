/**
 * What became of every recording. {@link io.hotlineqa.store.Store} opens a PostgreSQL database, ours or somebody's; its
 * {@link io.hotlineqa.store.Ledger} knows the state of every file of every drop, {@link io.hotlineqa.store.Scores}
 * takes finished calls, {@link io.hotlineqa.store.Calls} gives them back, {@link io.hotlineqa.store.Audit} says whether
 * anything is missing.
 */
package io.hotlineqa.store;
