package io.hotlineqa.store.account;

import io.hotlineqa.rules.Scorecard;

/**
 * A scorecard on its way into the database.
 *
 * @param call the id of the stored call
 * @param line the card as it is written
 */
record CardLine(long call, Scorecard card, String line) {}
