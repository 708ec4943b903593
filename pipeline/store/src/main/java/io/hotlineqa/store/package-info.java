/**
 * What became of every recording, what was heard, how it was scored, and what people made of it.
 * {@link io.hotlineqa.store.Store} opens the database and leads to everything in it; the packages beneath are its subjects,
 * and none of them knows it.
 */
package io.hotlineqa.store;
