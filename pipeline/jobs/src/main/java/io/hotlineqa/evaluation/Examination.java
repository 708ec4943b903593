package io.hotlineqa.evaluation;

import java.util.List;

/**
 * A speech model heard recordings whose words are known.
 *
 * @param trials one for each recording that could be heard
 * @param unheard what could not be heard and why, {@code name: reason}; counts in no rate
 */
public record Examination(List<Trial> trials, List<String> unheard) {
    public Examination {
        trials = List.copyOf(trials);
        unheard = List.copyOf(unheard);
    }

    /** The rates over all recordings in which something is said. */
    public Evaluation evaluation() {
        return evaluation(trials);
    }

    /** The conditions, in the order in which they first come. */
    public List<String> conditions() {
        return trials.stream().map(t -> t.reference().condition()).distinct().toList();
    }

    /** The rates of one condition. */
    public Evaluation evaluation(String condition) {
        return evaluation(trials.stream()
                .filter(t -> t.reference().condition().equals(condition))
                .toList());
    }

    /** Recordings in which nobody says anything. */
    public List<Trial> silent() {
        return trials.stream().filter(t -> t.reference().nothingSaid()).toList();
    }

    private static Evaluation evaluation(List<Trial> of) {
        List<Trial> said = of.stream().filter(t -> !t.reference().nothingSaid()).toList();
        return new Evaluation(
                said.stream().map(Trial::comparison).toList(),
                of.stream().mapToDouble(Trial::audioSeconds).sum(),
                of.stream().mapToDouble(Trial::hearingSeconds).sum());
    }
}
