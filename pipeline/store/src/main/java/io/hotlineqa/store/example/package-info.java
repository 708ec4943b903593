/** What trainers keep: examples of rules, playlists, and exported clips. */
package io.hotlineqa.store.example;
