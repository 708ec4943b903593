package io.hotlineqa.dashboards.report;

import java.util.EnumSet;
import java.util.Set;

/** What reports are written as. */
public enum ReportFormat {
    HTML,
    PDF,
    /** One workbook a report, with a sheet for each table. */
    XLSX,
    /** One file a table. */
    CSV;

    /** What is written when nobody says otherwise. */
    public static Set<ReportFormat> usual() {
        return EnumSet.of(HTML, PDF, XLSX);
    }
}
