package io.hotlineqa.command.rulebook;

import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.rules.evaluation.ConfusionLearner;
import io.hotlineqa.rules.evaluation.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a table of confusions for other ears than the embedded model's. */
@Command(
        name = "learn-confusions",
        mixinStandardHelpOptions = true,
        description = {
            "从“原文<Tab>识别结果”的对照文本估计语音模型的混淆表，供规则书的 confusions 一项使用。",
            "Estimates from pairs of said and heard text how sounds are confused; a rulebook names the table as confusions."
        })
final class RulebookLearnConfusionsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PAIRS.tsv", description = "said<TAB>heard a line; # starts a comment")
    private Path pairs;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the table")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException, IOException {
        List<Pair> read = read();
        Files.write(out, ConfusionLearner.table(read));
        int learnt = ConfusionLearner.learn(read).size();
        spec.commandLine()
                .getOut()
                .println(read.size() + " 对 pairs, " + learnt + " 行由此估出 rows estimated from them: " + out);
        return ExitCode.OK;
    }

    private List<Pair> read() throws StartException {
        try {
            return Pair.read(pairs);
        } catch (IOException unreadable) {
            String message = unreadable.getMessage();
            throw new StartException(
                    message != null && message.contains("制表符")
                            ? message
                            : pairs + ": no such file, or it can't be read as UTF-8");
        }
    }
}
