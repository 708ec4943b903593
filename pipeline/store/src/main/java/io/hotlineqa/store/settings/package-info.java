/** What the house has chosen. */
package io.hotlineqa.store.settings;
