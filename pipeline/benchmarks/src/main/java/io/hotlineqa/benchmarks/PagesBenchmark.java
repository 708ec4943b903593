package io.hotlineqa.benchmarks;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallLine;
import io.hotlineqa.store.call.CallSort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How long pages and searches take over a year of calls, as one person asks for them, how large the index is, and how much
 * memory the server needs: one table, with what must not be exceeded. The database is kept for another run.
 */
@Command(name = "pages", mixinStandardHelpOptions = true)
public final class PagesBenchmark implements Callable<Integer> {
    private static final double RESIDENT_MEGABYTES = 700;

    @Option(names = "--calls", defaultValue = "100000", description = "scored calls (default: ${DEFAULT-VALUE})")
    private int calls;

    @Option(names = "--folder", defaultValue = "pipeline/benchmarks/target/pages", description = "of the database")
    private Path folder;

    @Option(names = "--keep-index", description = "searches the index that is there, without making it anew")
    private boolean keepIndex;

    @Option(names = "--checkout", defaultValue = ".", description = "where the command is")
    private Path checkout;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PagesBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(folder);
        Path database = folder.toAbsolutePath().normalize().resolve("postgres");
        String address = "embedded:" + database;
        List<String> sentences = YearOfCalls.sentences(checkout.resolve("qa-rules/evaluation/sentences.tsv"));
        try (Store store = Store.open(address)) {
            YearOfCalls year = new YearOfCalls(store, sentences);
            fill(store, year);
            System.out.println(store.figures().calls(CallFilter.ALL) + " scored calls");
            Table table = new Table(System.out);
            measure(new IndexFigures(table, store, sentences));
            Path home = checkout.toAbsolutePath().normalize();
            try (ServedDashboards served = new ServedDashboards(home, address, folder.resolve("server.log"))) {
                new PageVisits(table, served).measure(some(store), halfAnHour(store));
                new Visibility(table, store, year).measure();
                table.figure("server, resident", served.residentMegabytes(), "MB", RESIDENT_MEGABYTES);
            }
        }
        return 0;
    }

    private void measure(IndexFigures index) throws Exception {
        if (!keepIndex) {
            index.makeAnew();
        }
        index.search();
    }

    private void fill(Store store, YearOfCalls year) {
        if (store.demoMark().isThere()) {
            return;
        }
        long start = System.nanoTime();
        year.make(calls);
        System.out.printf("made %d calls in %d s%n", calls, (System.nanoTime() - start) / 1_000_000_000L);
    }

    private static List<Long> some(Store store) {
        List<Long> ids = new ArrayList<>();
        for (int page = 0; page < 5; page++) {
            ids.addAll(ids(store, CallFilter.ALL, page * 31));
        }
        return ids;
    }

    private static long halfAnHour(Store store) {
        return ids(store, CallFilter.ALL.with(YearOfCalls.LONG_CALL), 0).get(0);
    }

    private static List<Long> ids(Store store, CallFilter filter, int page) {
        return store.calls().page(filter, CallSort.DURATION, page, 40).rows().stream()
                .map(CallLine::id)
                .toList();
    }
}
