package io.hotlineqa.dashboards.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.MediaType;

/** What a table can be saved as. What people said or typed is never a formula in any of them. */
public enum TableFormat {
    /** UTF-8 with a byte order mark, which spreadsheets need to see that it is. */
    CSV("csv", "text/csv;charset=UTF-8") {
        @Override
        public byte[] write(List<Table> tables) throws IOException {
            StringBuilder text = new StringBuilder("\uFEFF");
            try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
                for (Table table : tables) {
                    printer.printRecord(
                            table.columns().stream().map(c -> inert(c.title())).toList());
                    for (List<Cell> row : table.rows()) {
                        printer.printRecord(row.stream().map(TableFormat::plain).toList());
                    }
                }
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** A sheet for each table. Words are cells of text, which no spreadsheet computes. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public byte[] write(List<Table> tables) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Workbook book = new Workbook(bytes, "hotline-qa", null)) {
                for (Table table : tables) {
                    fill(book.newWorksheet(sheet(table)), table);
                }
            }
            return bytes.toByteArray();
        }
    };

    /** What spreadsheets compute begins so; the wide ones count where people type Chinese. */
    private static final String FORMULAS = "=+-@\t\r\n＝＋－＠";

    private static final int LONGEST_SHEET = 31;

    private final String extension;
    private final String type;

    TableFormat(String extension, String type) {
        this.extension = extension;
        this.type = type;
    }

    /** The ending of its files. */
    public String extension() {
        return extension;
    }

    public MediaType type() {
        return MediaType.parseMediaType(type);
    }

    /** Some tables, in one file. */
    public abstract byte[] write(List<Table> tables) throws IOException;

    /** A number as it is, words so that nothing computes them. */
    private static String plain(Cell cell) {
        return cell.number() == null ? inert(cell.text()) : number(cell.number());
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.valueOf((long) value)
                : String.valueOf(Math.round(value * 1000) / 1000.0);
    }

    private static String inert(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String sheet(Table table) {
        return table.id().substring(0, Math.min(LONGEST_SHEET, table.id().length()));
    }

    private static void fill(Worksheet sheet, Table table) {
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(0, column, table.columns().get(column).title());
        }
        sheet.range(0, 0, 0, table.columns().size() - 1).style().bold().set();
        sheet.freezePane(1, 1);
        for (int row = 0; row < table.rows().size(); row++) {
            fill(sheet, row + 1, table.rows().get(row));
        }
    }

    private static void fill(Worksheet sheet, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            if (cell.number() == null) {
                sheet.value(row, column, cell.text());
            } else {
                sheet.value(row, column, cell.number());
            }
        }
    }
}
