package io.hotlineqa.command.rulebook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.command.terminal.DatabaseOption;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.command.terminal.Table;
import io.hotlineqa.rules.Explanation;
import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.json.TranscriptFormatException;
import io.hotlineqa.rules.json.TranscriptJson;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.database.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why the rules say of a call what they say. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "说明一通电话里每条规则试过哪些短语、得分多少、为什么没有算数。",
            "Which phrases were tried in a call, how well they fit, and why they counted or fell."
        })
final class RulebookExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CALL.jsonl|CALLID", description = "a file of transcripts, or the id of a stored call")
    private String call;

    @Option(names = "--rule", paramLabel = "ID", description = "one rule only")
    private String rule;

    @Mixin
    private RulebookOption rulebook = new RulebookOption();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Option(names = "--json", description = "for machines: one line a call")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException {
        Rulebook judging = rulebook.load();
        requireRule(judging);
        List<Transcript> transcripts = transcripts(new TranscriptJson(judging.zone()));
        Inspector inspector = new Inspector(judging);
        PrintWriter out = spec.commandLine().getOut();
        for (Transcript transcript : transcripts) {
            List<RuleResult> results = inspector.inspect(transcript).results().stream()
                    .filter(r -> isAsked(r.ruleId()))
                    .toList();
            List<Explanation> tried = inspector.explain(transcript).stream()
                    .filter(e -> isAsked(e.ruleId()))
                    .toList();
            if (json) {
                out.println(node(transcript.callId(), results, tried));
            } else {
                print(transcript.callId(), results, tried, out);
            }
        }
        return ExitCode.OK;
    }

    private boolean isAsked(String id) {
        return rule == null || rule.equals(id);
    }

    private void requireRule(Rulebook judging) throws StartException {
        if (rule != null) {
            RulebookOption.rule(judging, rule);
        }
    }

    private List<Transcript> transcripts(TranscriptJson reader) throws StartException {
        Path file = Path.of(call);
        return Files.isRegularFile(file) ? read(reader, lines(file)) : read(reader, stored());
    }

    private static List<String> lines(Path file) throws StartException {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new StartException(file + ": can't be read as UTF-8");
        }
    }

    private List<String> stored() throws StartException {
        try (Store store = database.open()) {
            List<String> found =
                    store.calls().page(CallFilter.ALL.with(call), CallSort.SCORE, 0, Page.LARGEST).rows().stream()
                            .filter(line -> line.callId().equals(call))
                            .flatMap(line -> store.calls().find(line.id()).stream())
                            .map(stored -> stored.transcript())
                            .toList();
            if (found.isEmpty()) {
                throw new StartException(call + ": neither a file of transcripts nor the id of a stored call");
            }
            return found;
        }
    }

    private static List<Transcript> read(TranscriptJson reader, List<String> lines) throws StartException {
        List<Transcript> read = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    read.add(reader.read(lines.get(i), i + 1L));
                } catch (TranscriptFormatException e) {
                    problems.add(e.getMessage());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new StartException(problems);
        }
        return read;
    }

    private static void print(String callId, List<RuleResult> results, List<Explanation> tried, PrintWriter out) {
        for (RuleResult result : results) {
            out.println(callId + " " + result.ruleId() + " " + result.outcome() + (result.review() ? " 待复核 review" : "")
                    + "：" + result.reason());
            Table table = new Table("  短语 phrase", "谁 who", "秒 at", "得分 score", "起点 floor", "听到 heard", "结果 fate");
            List<Explanation> of = tried.stream()
                    .filter(e -> e.ruleId().equals(result.ruleId()))
                    .toList();
            of.forEach(e -> table.row(row(e)));
            if (!of.isEmpty()) {
                table.print(out);
            }
        }
    }

    private static String[] row(Explanation tried) {
        return new String[] {
            "  " + tried.phrase(),
            tried.role().name().toLowerCase(Locale.ROOT),
            String.format(Locale.ROOT, "%.1f", tried.start()),
            String.format(Locale.ROOT, "%.2f", tried.score()),
            String.format(Locale.ROOT, "%.2f", tried.floor()),
            tried.quote(),
            tried.fate()
        };
    }

    private static ObjectNode node(String callId, List<RuleResult> results, List<Explanation> tried) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("callId", callId);
        ObjectNode rules = node.putObject("rules");
        for (RuleResult result : results) {
            ObjectNode entry = rules.putObject(result.ruleId());
            entry.put("outcome", result.outcome().name()).put("review", result.review());
            entry.put("reason", result.reason()).putArray("tried");
        }
        tried.forEach(e -> rules.withObject("/" + e.ruleId())
                .withArray("tried")
                .addObject()
                .put("phrase", e.phrase())
                .put("role", e.role().name().toLowerCase(Locale.ROOT))
                .put("candidate", e.candidate())
                .put("score", e.score())
                .put("floor", e.floor())
                .put("start", e.start())
                .put("quote", e.quote())
                .put("fate", e.fate()));
        return node;
    }
}
