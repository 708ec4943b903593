package io.hotlineqa.e2e.faults;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How what a process holds grows with the calls, once it is warm: from the first third of its calls on. */
record Growth(String process, List<Load> loads) {
    private static final double HUNDRED_CALLS = 100;

    Growth {
        loads = List.copyOf(loads.subList(loads.size() / 3, loads.size()));
    }

    /** Megabytes for each hundred calls, by least squares. */
    double megabytes() {
        return slope(Load::residentMegabytes);
    }

    double threads() {
        return slope(Load::threads);
    }

    double files() {
        return slope(Load::files);
    }

    private double slope(ToDoubleFunction<Load> what) {
        double calls = loads.stream().mapToDouble(Load::calls).average().orElse(0);
        double level = loads.stream().mapToDouble(what).average().orElse(0);
        double both = 0;
        double square = 0;
        for (Load load : loads) {
            both += (load.calls() - calls) * (what.applyAsDouble(load) - level);
            square += (load.calls() - calls) * (load.calls() - calls);
        }
        return square == 0 ? 0 : both / square * HUNDRED_CALLS;
    }

    @Override
    public String toString() {
        Load last = loads.get(loads.size() - 1);
        return String.format(
                Locale.ROOT,
                "%s: %.0f MB, %d threads, %d open files at the end; for each 100 calls %+.2f MB, %+.2f threads, %+.2f files",
                process,
                last.residentMegabytes(),
                last.threads(),
                last.files(),
                megabytes(),
                threads(),
                files());
    }
}
