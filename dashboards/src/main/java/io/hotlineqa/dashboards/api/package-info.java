/**
 * Version 1 of the interface for other programs, under {@code /api/v1}: scored calls,
 * what people say of them, rules and drops, to read. {@code openapi.json} describes it.
 */
package io.hotlineqa.dashboards.api;
