package io.hotlineqa.dashboards.call;

import io.hotlineqa.store.review.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * How words are marked by what stands against the agent.
 *
 * @param faults where it can be heard
 * @param said what was said right where something else is missing
 */
record Marks(List<Moment> faults, List<Moment> said) {
    static Marks of(Results results) {
        List<Judged> accusing = results.all().stream().filter(Judged::accuses).toList();
        return new Marks(
                accusing.stream().flatMap(Marks::faults).toList(),
                accusing.stream()
                        .map(Judged::finding)
                        .filter(Finding::showsWhatWasSaid)
                        .flatMap(finding -> finding.evidence().stream())
                        .toList());
    }

    private static Stream<Moment> faults(Judged one) {
        if (one.isAdded()) {
            Verdict added = one.verdict();
            return Stream.of(new Moment(added.startSeconds(), added.endSeconds(), "agent", "", 1));
        }
        return one.finding().showsTheFault() ? one.finding().evidence().stream() : Stream.of();
    }

    /** The class of this stretch of what this party said: as a fault, as something said, or empty for neither. */
    String on(String role, double start, double end) {
        if (lies(faults, role, start, end)) {
            return " accused";
        }
        return lies(said, role, start, end) ? " noted" : "";
    }

    private static boolean lies(List<Moment> moments, String role, double start, double end) {
        return moments.stream().anyMatch(moment -> moment.isOf(role) && moment.start() < end && start < moment.end());
    }
}
