/** The search index: built anew from the store, or compared with it. */
package io.hotlineqa.command.index;
