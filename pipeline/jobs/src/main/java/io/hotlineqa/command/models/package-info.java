/** Commands on speech models: list, install, verify, evaluate, adapt. */
package io.hotlineqa.command.models;
