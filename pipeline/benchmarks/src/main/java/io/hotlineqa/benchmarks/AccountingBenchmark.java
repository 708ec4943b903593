package io.hotlineqa.benchmarks;

import io.hotlineqa.testkit.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What everything around the recogniser costs, and whether it grows faster than the drop: a drop and one four times as
 * large, with a recogniser that hears nothing in no time. A time is from the command's first look at the drop to the
 * last recording stored, the making of an empty database included. Exit 1 when a target is missed.
 */
@Command(name = "accounting", mixinStandardHelpOptions = true)
public final class AccountingBenchmark implements Callable<Integer> {
    private static final int TIMES = 4;
    private static final double MOST_TIMES = 4.5;
    private static final int RATE = 8000;

    @Option(names = "--calls", defaultValue = "5000", description = "recordings (default: ${DEFAULT-VALUE})")
    private int calls;

    @Option(names = "--at-most", defaultValue = "60", description = "seconds for them (default: ${DEFAULT-VALUE})")
    private double atMost;

    @Option(names = "--workers", description = "subtasks (default: one for each core)")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--checkout", defaultValue = ".", description = "where the build's folders are")
    private Path checkout;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new AccountingBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        double small = seconds(calls);
        double large = seconds(calls * TIMES);
        System.out.printf(
                Locale.ROOT,
                "%d times the recordings took %.2f times as long, at most %.1f; heap %d MB%n",
                TIMES,
                large / small,
                MOST_TIMES,
                Runtime.getRuntime().maxMemory() >> 20);
        return small <= atMost && large <= MOST_TIMES * small ? 0 : 1;
    }

    private double seconds(int recordings) throws Exception {
        Path folder = Files.createTempDirectory(checkout.resolve("pipeline/benchmarks/target"), "accounting");
        make(Files.createDirectories(folder.resolve("drop")), recordings);
        long from = System.nanoTime();
        new PipelineRun(folder, new NullEars(), workers, "accounting").seconds();
        double seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf(Locale.ROOT, "%d recordings accounted for in %.1f s%n", recordings, seconds);
        return seconds;
    }

    /** Recordings of half a second, no two of the same bytes. */
    private static void make(Path drop, int recordings) throws IOException {
        short[] samples = new short[RATE / 2];
        for (int number = 0; number < recordings; number++) {
            samples[0] = (short) number;
            samples[1] = (short) (number >> Short.SIZE);
            WavFile.of(RATE, samples).write(drop.resolve(String.format(Locale.ROOT, "call-%06d.wav", number)));
        }
    }
}
