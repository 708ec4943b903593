/** Reads rulebooks: YAML with the place of everything, a JSON Schema for its shape, and the checks' own parameters. */
package io.hotlineqa.rules.yaml;
