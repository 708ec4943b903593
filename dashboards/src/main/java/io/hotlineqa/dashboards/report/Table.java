package io.hotlineqa.dashboards.report;

import java.util.List;
import java.util.Objects;

/**
 * A table of a report: the one source of what is shown, drawn, exported and printed.
 *
 * @param id lower-case letters, for addresses and file names
 * @param title in the reader's language
 * @param about what it counts and how far to trust it
 * @param columns the first one names the row
 * @param rows each with a cell for every column
 */
public record Table(String id, String title, String about, List<Column> columns, List<List<Cell>> rows) {
    private static final double WHOLE = 100;

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("table " + id + " has a row of " + row.size() + " cells");
            }
        }
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether a picture says more than the table: it takes two rows. */
    public boolean isDrawn() {
        return rows.size() > 1 && columns.stream().anyMatch(c -> !c.drawn().isEmpty());
    }

    /** How long the printed bar of a cell is, 0 to 100; counts are measured by the largest of their column. */
    public double bar(Cell cell, int column) {
        double most = columns.get(column).kind() == Column.Kind.COUNT ? largest(column) : WHOLE;
        return cell.number() == null || most == 0 ? 0 : Math.min(WHOLE, cell.number() / most * WHOLE);
    }

    private double largest(int column) {
        return rows.stream()
                .map(row -> row.get(column).number())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }
}
