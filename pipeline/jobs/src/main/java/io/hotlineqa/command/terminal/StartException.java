package io.hotlineqa.command.terminal;

import java.util.List;

/** The command can't start. Carries every problem found, each a sentence with the place and the valid choices. */
public final class StartException extends Exception {
    private static final long serialVersionUID = 1L;
    private final List<String> problems;

    private final boolean mayHeal;

    public StartException(List<String> problems, boolean mayHeal) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
        this.mayHeal = mayHeal;
    }

    public StartException(List<String> problems) {
        this(problems, false);
    }

    public StartException(String problem) {
        this(List.of(problem));
    }

    /** Whether the same command may start later with nothing changed by its user. */
    public boolean mayHeal() {
        return mayHeal;
    }

    public List<String> problems() {
        return problems;
    }
}
