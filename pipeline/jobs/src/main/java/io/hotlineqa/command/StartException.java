package io.hotlineqa.command;

import java.util.List;

/** The command can't start. Carries every problem found, each a sentence with the place and the valid choices. */
final class StartException extends Exception {
    private static final long serialVersionUID = 1L;
    private final List<String> problems;

    StartException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    StartException(String problem) {
        this(List.of(problem));
    }

    List<String> problems() {
        return problems;
    }
}
