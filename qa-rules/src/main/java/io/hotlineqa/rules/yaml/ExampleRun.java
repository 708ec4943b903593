package io.hotlineqa.rules.yaml;

import io.hotlineqa.rules.Example;
import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.Problem;
import io.hotlineqa.rules.Rule;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.Rulebook;
import java.util.ArrayList;
import java.util.List;

/** Runs the examples that rules carry. */
final class ExampleRun {
    private ExampleRun() {}

    /** One problem for each example that its rule decides otherwise. */
    static List<Problem> of(Rulebook rulebook, String file) {
        Inspector inspector = new Inspector(rulebook);
        List<Problem> problems = new ArrayList<>();
        for (Rule rule : rulebook.rules()) {
            rule.examples().forEach(e -> run(inspector, rule, e, file, problems));
        }
        return problems;
    }

    private static void run(Inspector inspector, Rule rule, Example example, String file, List<Problem> problems) {
        RuleResult result = inspector.inspect(example.call()).result(rule.id());
        if (result.outcome() != example.expected()) {
            problems.add(new Problem(
                    file,
                    example.line(),
                    example.column(),
                    rule.id() + " 的例子应为 " + example.expected() + "，实为 " + result.outcome()
                            + " (example decided otherwise): " + result.reason()));
        }
    }
}
