package io.hotlineqa.dashboards.report;

import io.hotlineqa.store.call.Calls;
import io.hotlineqa.store.report.Reports;
import java.util.List;
import java.util.Map;

/** The tables of a report. Thread-safe. */
final class Report {
    private final Reports reports;
    private final Map<Section, Part> parts;

    Report(Reports reports, Calls calls) {
        RuleTables rules = new RuleTables(reports, calls);
        this.reports = reports;
        this.parts = Map.of(
                Section.OVERVIEW, new Overview(reports, rules),
                Section.RULES, rules,
                Section.SHAPES, new Shapes(reports),
                Section.HANDLING, new Handling(reports),
                Section.COVERAGE, new Coverage(reports),
                Section.FAIRNESS, new Fairness(reports));
    }

    Reports reports() {
        return reports;
    }

    /** Those of the section that is asked for. */
    List<Table> tables(Question question) {
        return parts.get(question.asked().section()).tables(question);
    }

    /** Those of one section, whichever is asked for. */
    List<Table> tables(Section section, Question question) {
        return parts.get(section).tables(question);
    }
}
