package io.hotlineqa.command.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.command.terminal.DatabaseOption;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.command.terminal.Table;
import io.hotlineqa.rules.Backtest;
import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.Standing;
import io.hotlineqa.rules.Standings;
import io.hotlineqa.rules.json.ScoringJson;
import io.hotlineqa.rules.json.TranscriptFormatException;
import io.hotlineqa.rules.json.TranscriptJson;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.Calls;
import io.hotlineqa.store.call.TranscriptLine;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a changed rulebook would make of the stored calls. Nothing is changed by asking. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = {
            "用改过的规则书试评已存的通话，与已存的评分卡相比：哪些规则的命中变了，哪些通话的得分变了；不改动任何数据。",
            "How many stored calls a changed rulebook would score otherwise than they were, and which. Changes nothing."
        })
final class RulebookBacktestCommand implements Callable<Integer> {
    /** Calls that are read at a time. */
    private static final int BATCH = 200;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(paramLabel = "FILE", description = "the changed rulebook")
    private Path file;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "a rulebook to compare with (default: what was decided of each call)")
    private Path against;

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Option(names = "--json", description = "for machines")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException {
        Rulebook newer = RulebookOption.load(file);
        Optional<Inspector> older =
                against == null ? Optional.empty() : Optional.of(new Inspector(RulebookOption.load(against)));
        Backtest backtest = new Backtest(newer);
        TranscriptJson transcripts = new TranscriptJson(newer.zone());
        try (Store store = database.open()) {
            Calls calls = store.calls();
            calls.transcripts(BATCH, lines -> {
                Map<Long, String> cards = older.isPresent()
                        ? Map.of()
                        : calls.scorecards(
                                lines.stream().map(TranscriptLine::call).toList());
                lines.forEach(line -> {
                    Transcript call = read(transcripts, line);
                    backtest.add(
                            call, older.map(o -> Standings.of(o.inspect(call))).orElseGet(() -> decided(cards, line)));
                });
            });
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(node(backtest));
        } else {
            print(backtest, out);
        }
        return ExitCode.OK;
    }

    private static Standings decided(Map<Long, String> cards, TranscriptLine stored) {
        try {
            return ScoringJson.standings(JSON.readTree(cards.get(stored.call())));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(
                    "scorecard of stored call " + stored.call() + " can't be read back", damaged);
        }
    }

    private static Transcript read(TranscriptJson transcripts, TranscriptLine stored) {
        try {
            return transcripts.read(stored.line(), 1);
        } catch (TranscriptFormatException damaged) {
            throw new IllegalStateException("stored call " + stored.call() + " can't be read back", damaged);
        }
    }

    private static void print(Backtest backtest, PrintWriter out) {
        Table rules = new Table("规则 rule", "原来 before", "以后 after", "通话 calls");
        backtest.moves()
                .forEach((rule, moves) -> moves.forEach((move, count) ->
                        rules.row(rule, words(move.before()), words(move.after()), Integer.toString(count))));
        rules.print(out);
        Table calls = new Table("通话 call", "原得分 before", "新得分 after", "规则 rules");
        backtest.changed()
                .forEach(c -> calls.row(
                        c.callId(),
                        Double.toString(c.before()),
                        Double.toString(c.after()),
                        String.join(" ", c.rules().keySet())));
        calls.print(out);
        out.println(backtest.changed().size() + " / " + backtest.calls() + " 通有变化 calls would change");
    }

    private static String words(Standing standing) {
        return switch (standing) {
            case COUNTED -> "扣分 counted";
            case REVIEW -> "待复核 to confirm";
            case CLEAR -> "无违规 clear";
            case OPEN -> "未作判断 not judged";
        };
    }

    private static ObjectNode node(Backtest backtest) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("calls", backtest.calls());
        ObjectNode rules = node.putObject("rules");
        backtest.moves().forEach((rule, moves) -> {
            ObjectNode entry = rules.putObject(rule).put("added", 0).put("removed", 0);
            ArrayNode array = entry.putArray("moves");
            moves.forEach((move, count) -> {
                add(entry, "added", move.isAdded() ? count : 0);
                add(entry, "removed", move.isRemoved() ? count : 0);
                move(array.addObject(), move).put("calls", count);
            });
        });
        ArrayNode changed = node.putArray("changed");
        backtest.changed().forEach(c -> call(changed.addObject(), c));
        return node;
    }

    private static void add(ObjectNode node, String key, int count) {
        node.put(key, node.path(key).asInt() + count);
    }

    private static ObjectNode move(ObjectNode node, Backtest.Move move) {
        return node.put("before", move.before().name())
                .put("after", move.after().name());
    }

    private static void call(ObjectNode entry, Backtest.Changed call) {
        entry.put("callId", call.callId()).put("before", call.before()).put("after", call.after());
        call.rules().keySet().forEach(entry.putArray("rules")::add);
    }
}
