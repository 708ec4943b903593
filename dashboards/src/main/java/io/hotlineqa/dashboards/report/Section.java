package io.hotlineqa.dashboards.report;

/** The parts of the report, each on a page of its own. */
public enum Section {
    OVERVIEW,
    RULES,
    SHAPES,
    HANDLING,
    COVERAGE,
    FAIRNESS
}
