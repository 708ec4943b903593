package io.hotlineqa.command.rulebook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.command.terminal.Table;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.evaluation.LabelledEvaluation;
import io.hotlineqa.rules.evaluation.LabelledEvaluation.Figures;
import io.hotlineqa.rules.evaluation.Labels;
import io.hotlineqa.rules.evaluation.Tally;
import io.hotlineqa.rules.evaluation.Wilson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How right the rules are on calls that people have labelled. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "用人工标注的通话衡量每条规则的准确率和召回率（含 95 % 区间）。",
            "Precision and recall of each rule on labelled calls, with 95 % intervals. A line is a transcript with",
            "\"violated\":[rule ids] and, if wished, \"looked\":[the rules that the person looked at]. A .yaml file has calls",
            "written as text, as qa-rules/evaluation/calls-tune.yaml."
        })
final class RulebookEvaluateCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "LABELLED",
            description = "labelled calls: one a line in .jsonl, or written as text in .yaml")
    private Path file;

    @Mixin
    private RulebookOption rulebook = new RulebookOption();

    @Option(names = "--json", description = "for machines")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException {
        Rulebook judging = rulebook.load();
        LabelledEvaluation evaluation = LabelledEvaluation.of(judging, labels(judging));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(node(evaluation));
        } else {
            print(evaluation, out);
        }
        return ExitCode.OK;
    }

    private Labels labels(Rulebook judging) throws StartException {
        try {
            Labels labels = Labels.read(file, judging);
            if (!labels.problems().isEmpty()) {
                throw new StartException(labels.problems());
            }
            return labels;
        } catch (IOException unreadable) {
            throw new StartException(file + ": no such file, or it can't be read as UTF-8");
        }
    }

    private static void print(LabelledEvaluation evaluation, PrintWriter out) {
        Table table = new Table(
                "规则 rule",
                "违规 violations",
                "扣分 counted",
                "复核 review",
                "漏 missed",
                "误扣 wrong",
                "误报复核 doubted",
                "未判 not judged",
                "召回 recall",
                "含复核 with review",
                "准确 precision",
                "含复核 with review");
        evaluation.rules().forEach((rule, figures) -> table.row(row(rule, figures)));
        table.print(out);
        out.println(evaluation.calls() + " 通 labelled calls");
    }

    private static String[] row(String rule, Figures figures) {
        Tally tally = figures.tally();
        return new String[] {
            rule,
            Long.toString(tally.violations()),
            Long.toString(tally.right()),
            Long.toString(tally.reviewed()),
            Long.toString(tally.missed()),
            Long.toString(tally.wrong()),
            Long.toString(tally.doubted()),
            Long.toString(figures.open()),
            cell(tally.right(), tally.violations()),
            cell(tally.found(), tally.violations()),
            cell(tally.right(), tally.right() + tally.wrong()),
            cell(tally.found(), tally.found() + tally.wrong() + tally.doubted())
        };
    }

    private static String cell(long part, long all) {
        Wilson interval = Wilson.of(part, all);
        return all == 0
                ? "–"
                : String.format(Locale.ROOT, "%.3f (%.2f–%.2f)", (double) part / all, interval.low(), interval.high());
    }

    private static ObjectNode node(LabelledEvaluation evaluation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("calls", evaluation.calls());
        ObjectNode rules = node.putObject("rules");
        evaluation.rules().forEach((rule, figures) -> rule(rules.putObject(rule), figures));
        return node;
    }

    private static void rule(ObjectNode node, Figures figures) {
        Tally tally = figures.tally();
        node.put("violations", tally.violations())
                .put("counted", tally.right())
                .put("review", tally.reviewed())
                .put("missed", tally.missed())
                .put("wrong", tally.wrong())
                .put("doubted", tally.doubted())
                .put("notJudged", figures.open());
        share(node, "recall", tally.right(), tally.violations());
        share(node, "recallWithReview", tally.found(), tally.violations());
        share(node, "precision", tally.right(), tally.right() + tally.wrong());
        share(node, "precisionWithReview", tally.found(), tally.found() + tally.wrong() + tally.doubted());
    }

    /** Null where there is nothing to have a share of. */
    private static void share(ObjectNode node, String name, long part, long all) {
        if (all == 0) {
            node.putNull(name).putNull(name + "Interval");
        } else {
            Wilson interval = Wilson.of(part, all);
            node.put(name, rounded((double) part / all));
            node.putArray(name + "Interval").add(rounded(interval.low())).add(rounded(interval.high()));
        }
    }

    private static double rounded(double share) {
        return Math.round(share * 10000) / 10000.0;
    }
}
