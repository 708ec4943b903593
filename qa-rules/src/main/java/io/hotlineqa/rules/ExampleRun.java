package io.hotlineqa.rules;

import java.util.List;

/**
 * An example and what its rule says of it.
 *
 * @param rule whose example it is
 * @param example the call
 * @param result what the rule says
 */
public record ExampleRun(Rule rule, Example example, RuleResult result) {
    /** Runs the examples of all rules, in the order of the rulebook. */
    public static List<ExampleRun> all(Rulebook rulebook) {
        Inspector inspector = new Inspector(rulebook);
        return rulebook.rules().stream()
                .flatMap(rule -> rule.examples().stream().map(example -> run(inspector, rule, example)))
                .toList();
    }

    private static ExampleRun run(Inspector inspector, Rule rule, Example example) {
        boolean dated = example.call().call().startedAt() != null;
        return new ExampleRun(rule, example, inspector.inspect(example.call(), dated ? rule : rule.undated()));
    }

    /** Whether the rule says what the example expects. */
    public boolean isRight() {
        return example.expected().holds(result);
    }

    /** What is wrong, to be listed with the problems of the file. */
    public Problem problem(String file) {
        return new Problem(
                file,
                example.line(),
                example.column(),
                rule.id() + " 的例子应为 " + example.expected() + "，实为 " + Expectation.of(result)
                        + " (example decided otherwise): " + result.reason());
    }
}
