package io.hotlineqa.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A rulebook that cannot be used, with every problem in it. */
public final class RulebookException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    public RulebookException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In order of their place. */
    public List<Problem> problems() {
        return problems;
    }
}
