package io.hotlineqa.dashboards.report;

/** What reports are written as. */
public enum ReportFormat {
    HTML,
    PDF,
    /** One workbook a report, with a sheet for each table. */
    XLSX,
    /** One file a table. */
    CSV
}
