package io.hotlineqa.store.report;

/**
 * A share within one group of a report.
 *
 * @param group the agent, day or whatever is grouped by; empty when unknown
 * @param share as counted there
 */
public record GroupShare(String group, Proportion share) {}
