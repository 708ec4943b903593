/** What a rulebook's {@code conditions} may ask of a call, see {@link io.hotlineqa.rules.conditions.BuiltInConditions}. */
package io.hotlineqa.rules.conditions;
