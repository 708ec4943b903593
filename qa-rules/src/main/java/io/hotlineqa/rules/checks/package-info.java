/**
 * The built-in kinds of check. Each is one class here, one test, one page in {@code qa-rules/docs/checks/}, and one line
 * in {@link io.hotlineqa.rules.checks.BuiltInChecks}.
 */
package io.hotlineqa.rules.checks;
