package io.hotlineqa.rules.together;

import io.hotlineqa.rules.matching.Sought;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a rulebook looks for over several calls. Immutable.
 *
 * @param sharedNumbers numbers that are no one caller's, such as a company's switchboard
 * @param promises null when promises are not followed
 * @param repeats null when repeated calls are not looked for
 * @param bursts null when leak reports are not put together
 */
public record Together(Set<String> sharedNumbers, Promises promises, Repeats repeats, Bursts bursts) {
    /** A rulebook that looks at each call by itself. */
    public static final Together NONE = new Together(Set.of(), null, null, null);

    /**
     * A callback that an agent promises.
     *
     * @param within how long after the promise the callback must start at the latest
     * @param said what is a promise
     * @param except what sounds like one and is none
     */
    public record Promises(Duration within, List<Sought> said, List<Sought> except) {}

    /**
     * Callers who call again.
     *
     * @param within the time from the first to the last of the calls, at most
     * @param calls how many calls are worth a look, 2 or more
     */
    public record Repeats(Duration within, int calls) {}

    /**
     * Leak reports of one area.
     *
     * @param within the time from the first to the last of the reports, at most
     * @param reports how many different callers make it a burst, 2 or more
     * @param said what reports a leak
     * @param attribute the column of metadata that holds the area
     * @param areas what each area is called
     */
    public record Bursts(
            Duration within, int reports, List<Sought> said, String attribute, Map<String, List<Sought>> areas) {}

    public Together {
        sharedNumbers = Set.copyOf(sharedNumbers);
    }

    /** What finds incidents, one for each kind that the rulebook looks for. */
    public List<Detector> detectors() {
        List<Detector> detectors = new ArrayList<>();
        if (promises != null) {
            detectors.add(new PromiseDetector(promises.within()));
        }
        if (repeats != null) {
            detectors.add(new RepeatDetector(repeats.within(), repeats.calls()));
        }
        if (bursts != null) {
            detectors.add(new BurstDetector(bursts.within(), bursts.reports()));
        }
        return List.copyOf(detectors);
    }
}
