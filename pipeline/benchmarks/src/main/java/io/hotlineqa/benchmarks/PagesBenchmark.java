package io.hotlineqa.benchmarks;

import io.hotlineqa.store.CallFilter;
import io.hotlineqa.store.CallLine;
import io.hotlineqa.store.CallQueue;
import io.hotlineqa.store.CallSort;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How long pages take over a year of calls, as one reviewer asks for them, and how much memory the server needs. The
 * database is kept for another run.
 */
@Command(name = "pages", mixinStandardHelpOptions = true)
public final class PagesBenchmark implements Callable<Integer> {
    private static final int TABS = 20;
    private static final List<String> SORTS =
            List.of("", "&sort=SCORE", "&sort=OLDEST", "&sort=REVIEWS", "&sort=DURATION");
    private static final List<String> FILTERS = List.of("", "&rule=closing", "&agent=A07", "&q=m12", "&page=3");

    @Option(names = "--calls", defaultValue = "100000", description = "scored calls (default: ${DEFAULT-VALUE})")
    private int calls;

    @Option(names = "--folder", defaultValue = "pipeline/benchmarks/target/pages", description = "of the database")
    private Path folder;

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
        List<Long> some;
        long halfAnHour;
        try (Store store = Store.open(address)) {
            fill(store);
            some = ids(store, CallFilter.ALL);
            halfAnHour = ids(store, CallFilter.ALL.with(YearOfCalls.LONG_CALL)).get(0);
        }
        Path home = checkout.toAbsolutePath().normalize();
        try (ServedDashboards served = new ServedDashboards(home, address, folder.resolve("server.log"))) {
            measure(served, some, halfAnHour);
        }
        return 0;
    }

    private void fill(Store store) throws IOException {
        if (store.demoMark().isThere()) {
            return;
        }
        long start = System.nanoTime();
        new YearOfCalls(store, checkout.resolve("qa-rules/evaluation/sentences.tsv")).make(calls);
        System.out.printf("made %d calls in %d s%n", calls, (System.nanoTime() - start) / 1_000_000_000L);
        System.out.println("indexed " + SearchIndex.rebuild(store, done -> {}));
    }

    private static List<Long> ids(Store store, CallFilter filter) {
        List<Long> ids = new ArrayList<>();
        for (int page = 0; page < 5; page++) {
            store.calls().page(filter, CallSort.DURATION, page * 31, 40).rows().stream()
                    .map(CallLine::id)
                    .forEach(ids::add);
        }
        return ids;
    }

    private static void measure(ServedDashboards served, List<Long> some, long halfAnHour)
            throws IOException, InterruptedException {
        Visitor reviewer = Visitor.of(served.address(), "reviewer", served.oneTimePassword());
        List<String> halfHours = Collections.nCopies(TABS, "/calls/" + halfAnHour);
        List<String> open = some.stream().map(id -> "/calls/" + id + "?tab=ALL").toList();
        List<String> today = Collections.nCopies(2 * TABS, "/today");
        for (int warmUp = 0; warmUp < 2; warmUp++) {
            reviewer.time("", queues());
            reviewer.time("", open);
            reviewer.time("", today);
        }
        System.out.println(reviewer.time("first queue", List.of("/queue")));
        System.out.println(reviewer.time("queue", queues()));
        System.out.println(reviewer.time("call", open));
        System.out.println(reviewer.time("today", today));
        System.out.println(reviewer.time("30 minutes", halfHours));
        System.out.println("characters of the 30 minutes: "
                + reviewer.page("/calls/" + halfAnHour).length());
        System.out.println("resident " + served.residentMegabytes() + " MB");
    }

    /** Every list in every order, and with every filter, in an order by chance. */
    private static List<String> queues() {
        List<String> paths = new ArrayList<>();
        for (CallQueue queue : CallQueue.values()) {
            SORTS.forEach(sort -> paths.add("/queue?tab=" + queue + sort));
            FILTERS.forEach(filter -> paths.add("/queue?tab=" + queue + filter));
        }
        Collections.shuffle(paths, new Random(1));
        return paths;
    }
}
