package io.hotlineqa.jobs.drop;

import io.hotlineqa.speech.PathText;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code calls.csv}: a header with at least {@code file}, one row a recording. */
final class CallsCsv {
    private static final int LONGEST_PATH = 1024;
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .get();

    private CallsCsv() {}

    /**
     * Column values by file.
     *
     * @param problems receives one sentence for each row that can't be used
     * @throws DropException when there is no usable header
     */
    static Map<String, Map<String, String>> read(Path csv, Consumer<String> problems)
            throws IOException, DropException {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(MetadataText.read(csv)), FORMAT)) {
            requireFileColumn(csv, parser.getHeaderNames());
            for (CSVRecord row : parser) {
                add(row, csv, rows, problems);
            }
        } catch (IllegalArgumentException badHeader) {
            throw new DropException(csv + ", line 1: " + badHeader.getMessage());
        } catch (CSVException | java.io.UncheckedIOException broken) {
            problems.accept(csv + ": " + broken.getMessage() + "; the rows from there on are left out");
        }
        return rows;
    }

    private static void requireFileColumn(Path csv, List<String> header) throws DropException {
        if (!header.contains("file")) {
            throw new DropException(csv + ", line 1: no column 'file' among " + header + "; the columns are "
                    + String.join(", ", CallFields.KNOWN) + ", and any others are kept as attributes");
        }
    }

    private static void add(CSVRecord row, Path csv, Map<String, Map<String, String>> rows, Consumer<String> problems) {
        String place = csv + ", record " + row.getRecordNumber();
        Map<String, String> values = new TreeMap<>(row.toMap());
        values.remove("");
        String file = values.getOrDefault("file", "").replace('\\', '/').replaceFirst("^\\./", "");
        if (file.isBlank() || !PathText.isPossible(file) || file.length() > LONGEST_PATH) {
            problems.accept(place + ": no file is named, or none that can be; the row is left out");
        } else if (rows.putIfAbsent(file, values) != null) {
            problems.accept(place + ": " + file + " has a row already; the later one is left out");
        }
        if (!row.isConsistent()) {
            problems.accept(
                    place + ": " + row.size() + " values under " + row.toMap().size() + " columns");
        }
    }
}
