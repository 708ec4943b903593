package io.hotlineqa.command;

import java.util.List;

/** The command can't start. Carries every problem found, each a sentence with the place and the valid choices. */
final class StartException extends Exception {
    private static final long serialVersionUID = 1L;
    private final List<String> problems;

    private final boolean mayHeal;

    StartException(List<String> problems, boolean mayHeal) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
        this.mayHeal = mayHeal;
    }

    StartException(List<String> problems) {
        this(problems, false);
    }

    StartException(String problem) {
        this(List.of(problem));
    }

    /** Whether the same command may start later with nothing changed by its user. */
    boolean mayHeal() {
        return mayHeal;
    }

    List<String> problems() {
        return problems;
    }
}
