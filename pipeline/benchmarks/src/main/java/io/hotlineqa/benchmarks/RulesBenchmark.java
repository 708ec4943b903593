package io.hotlineqa.benchmarks;

import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.json.ScorecardJson;
import io.hotlineqa.rules.json.TranscriptFormatException;
import io.hotlineqa.rules.json.TranscriptJson;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Transcript;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What the shipped rulebook costs, in processor time of one thread after warm-up: a call of three minutes, reading, judging
 * and writing calls of one minute, and a thousand phrases beside fifty. Exit 1 when one of them is over its target.
 */
@Command(name = "rules", mixinStandardHelpOptions = true)
public final class RulesBenchmark implements Callable<Integer> {
    private static final double MILLISECONDS = 2;
    private static final double A_SECOND = 1000;
    private static final double TIMES = 3;

    @Option(names = "--calls", defaultValue = "50", description = "different calls (default: ${DEFAULT-VALUE})")
    private int calls;

    @Option(
            names = "--warm-up",
            defaultValue = "40",
            description = "rounds before it counts (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--rounds", defaultValue = "10", description = "rounds that count (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--checkout", defaultValue = ".", description = "where the sentences are")
    private Path checkout;

    private final Rulebook rulebook = RulebookFile.shipped();
    private int missed;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RulesBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Talk talk = new Talk(checkout);
        longCall(talk.calls(calls, 180));
        lines(talk.calls(calls, 60));
        growth(talk);
        return missed == 0 ? 0 : 1;
    }

    private void longCall(List<Transcript> talks) {
        Inspector inspector = new Inspector(rulebook);
        double[] seconds = CoreTime.each(talks, warmUp, rounds, inspector::inspect);
        say(
                "a call of 3 minutes, all %d rules: median %.2f ms, nine of ten below %.2f ms; target %.0f ms",
                1000 * CoreTime.median(seconds) <= MILLISECONDS,
                rulebook.rules().size(),
                1000 * CoreTime.median(seconds),
                1000 * seconds[seconds.length * 9 / 10],
                MILLISECONDS);
    }

    private void lines(List<Transcript> talks) {
        TranscriptJson transcripts = new TranscriptJson(rulebook.zone());
        ScorecardJson scorecards = new ScorecardJson(rulebook.zone());
        Inspector inspector = new Inspector(rulebook);
        List<String> lines = talks.stream().map(transcripts::write).toList();
        double[] seconds = CoreTime.each(
                lines, warmUp, rounds, line -> scorecards.write(inspector.inspect(read(transcripts, line))));
        double aSecond = 1 / CoreTime.mean(seconds);
        say(
                "lines read, judged and written, calls of 1 minute: %.0f a second; target %.0f",
                aSecond >= A_SECOND, aSecond, A_SECOND);
    }

    private void growth(Talk talk) {
        PhraseGrowth growth = new PhraseGrowth(talk);
        double few = growth.seconds(50, warmUp, rounds);
        double many = growth.seconds(1000, warmUp, rounds);
        say(
                "phrases in a call of 3 minutes: 50 take %.3f ms, 1,000 take %.3f ms, %.2f times; target %.0f times",
                many / few <= TIMES, 1000 * few, 1000 * many, many / few, TIMES);
    }

    private void say(String what, boolean isReached, Object... figures) {
        missed += isReached ? 0 : 1;
        System.out.println((isReached ? "ok      " : "missed  ") + String.format(Locale.ROOT, what, figures));
    }

    private static Transcript read(TranscriptJson transcripts, String line) {
        try {
            return transcripts.read(line, 1);
        } catch (TranscriptFormatException e) {
            throw new IllegalStateException("a line of our own can't be read", e);
        }
    }
}
