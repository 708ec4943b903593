package io.hotlineqa.dashboards.report;

import java.util.List;

/** The tables of one section. */
interface Part {
    /** Those of them that the reader may see, in their order. */
    List<Table> tables(Question question);
}
