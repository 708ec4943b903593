package io.hotlineqa.benchmarks;

import io.hotlineqa.store.call.CallQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What people open in the dashboards all day, and how long it may take. */
final class PageVisits {
    private static final int AGAIN = 20;
    private static final double QUEUE = 150;
    private static final double CALL = 120;
    private static final double OTHERS = 200;
    private static final double FIRST = 1000;
    private static final List<String> SORTS =
            List.of("", "&sort=SCORE", "&sort=OLDEST", "&sort=REVIEWS", "&sort=DURATION");
    private static final List<String> FILTERS = List.of("", "&agent=A07", "&q=m12", "&page=3", "&page=900");
    private static final List<String> RULES = List.of("closing", "forbidden-10", "forbidden-16", "emergency-checklist");
    private static final List<String> PAGES = List.of(
            "/agents",
            "/agents/one?id=A07",
            "/report",
            "/trust",
            "/rulebook",
            "/drops",
            "/incidents",
            "/assignments",
            "/notices");

    private final Table table;
    private final Visitor reviewer;
    private final Visitor supervisor;

    PageVisits(Table table, ServedDashboards served) throws Exception {
        this.table = table;
        this.reviewer = served.visitor("reviewer");
        this.supervisor = served.visitor("supervisor");
    }

    /**
     * Opens everything twice without a look at the clock, and then with.
     *
     * @param calls some calls
     * @param halfAnHour the call of 30 minutes
     */
    void measure(List<Long> calls, long halfAnHour) throws Exception {
        List<String> opened =
                calls.stream().map(id -> "/calls/" + id + "?tab=ALL").toList();
        for (int i = 0; i < 2; i++) {
            reviewer.time(queues());
            reviewer.time(opened);
            supervisor.time(PAGES);
        }
        table.times("first queue", reviewer.time(List.of("/queue")), FIRST);
        table.times("queue", reviewer.time(queues()), QUEUE);
        table.times("queue, one rule", reviewer.time(queuesOfRules()), QUEUE);
        table.times("call", reviewer.time(opened), CALL);
        table.times("call of 30 minutes", reviewer.time(again("/calls/" + halfAnHour)), FIRST);
        table.times("next and previous call", reviewer.time(neighbours(calls)), QUEUE);
        table.times("today", reviewer.time(again("/today")), OTHERS);
        for (String page : PAGES) {
            table.times(page, supervisor.time(again(page)), OTHERS);
        }
    }

    private static List<String> again(String path) {
        return Collections.nCopies(AGAIN, path);
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

    private static List<String> queuesOfRules() {
        List<String> paths = new ArrayList<>();
        for (CallQueue queue : CallQueue.values()) {
            for (String rule : RULES) {
                SORTS.forEach(sort -> paths.add("/queue?tab=" + queue + "&rule=" + rule + sort));
            }
        }
        Collections.shuffle(paths, new Random(1));
        return paths;
    }

    /** With the call that they lead to. */
    private static List<String> neighbours(List<Long> calls) {
        return calls.stream()
                .limit(AGAIN)
                .flatMap(id -> SORTS.stream()
                        .map(sort -> "tab=ALL" + sort)
                        .flatMap(list -> List.of(
                                "/queue/next?after=" + id + "&" + list, "/queue/previous?before=" + id + "&" + list)
                                .stream()))
                .toList();
    }
}
