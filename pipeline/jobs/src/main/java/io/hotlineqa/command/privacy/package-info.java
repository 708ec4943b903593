/** Personal data: export, erasure, retention and what holds it up. */
package io.hotlineqa.command.privacy;
