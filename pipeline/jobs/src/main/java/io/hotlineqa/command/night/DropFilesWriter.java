package io.hotlineqa.command.night;

import io.hotlineqa.command.terminal.WholeFile;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.LedgerRow;
import io.hotlineqa.store.account.MissingRecording;
import io.hotlineqa.store.call.CallPeriod;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The files of {@code --out}: {@code scorecards.jsonl}, {@code transcripts.jsonl}, {@code ledger.csv} and {@code
 * missing.csv}, read back from the store, so that a run that was interrupted writes the same ones in the end. Each appears
 * whole, by a rename.
 */
public final class DropFilesWriter {
    private static final CSVFormat LEDGER = CSVFormat.RFC4180
            .builder()
            .setHeader("file", "sha256", "callId", "state", "reason")
            .setRecordSeparator('\n')
            .get();
    private static final CSVFormat MISSING = CSVFormat.RFC4180
            .builder()
            .setHeader("file", "callId", "startedAt", "state")
            .setRecordSeparator('\n')
            .get();
    private final Store store;
    private final Path folder;

    public DropFilesWriter(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    public void write(String drop) throws IOException {
        Files.createDirectories(folder);
        whole("scorecards.jsonl", out -> store.calls().scorecards(drop, WholeFile.lines(out)));
        whole("transcripts.jsonl", out -> store.calls().transcripts(drop, WholeFile.lines(out)));
        whole("ledger.csv", out -> ledger(store.ledger().rows(drop), out));
        whole("missing.csv", out -> missing(store.ledger().missing(drop), out));
    }

    /** What the run did; one that did nothing leaves an earlier run's report as it is. */
    void write(RunFigures figures) throws IOException {
        if (figures.workload().recordings() > 0 || Files.notExists(folder.resolve("report.json"))) {
            whole("report.json", out -> out.write(figures.json().toPrettyString()));
            whole("report.html", out -> out.write(new RunPage(figures).html()));
        }
    }

    /** The calls of a period; there is no ledger of those. */
    public void write(CallPeriod period) throws IOException {
        Files.createDirectories(folder);
        whole("scorecards.jsonl", out -> store.calls().scorecards(period, WholeFile.lines(out)));
        whole("transcripts.jsonl", out -> store.calls().transcripts(period, WholeFile.lines(out)));
    }

    /** How many scorecards were written. */
    public long scorecards() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("scorecards.jsonl"))) {
            return lines.count();
        }
    }

    private void whole(String name, WholeFile.Content content) throws IOException {
        WholeFile.write(folder.resolve(name), content);
    }

    private static void missing(List<MissingRecording> recordings, BufferedWriter out) throws IOException {
        try (CSVPrinter csv = new CSVPrinter(out, MISSING)) {
            for (MissingRecording recording : recordings) {
                csv.printRecord(recording.file(), recording.callId(), recording.startedAt(), "MISSING");
            }
        }
    }

    private static void ledger(List<LedgerRow> rows, BufferedWriter out) throws IOException {
        try (CSVPrinter csv = new CSVPrinter(out, LEDGER)) {
            for (LedgerRow row : rows) {
                if (!row.superseded()) {
                    csv.printRecord(row.file(), row.sha256(), row.callId(), row.state(), row.why());
                }
            }
        }
    }
}
