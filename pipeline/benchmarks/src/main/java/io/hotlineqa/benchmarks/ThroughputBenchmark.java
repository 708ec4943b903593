package io.hotlineqa.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How fast the pipeline is beside the raw libvosk loop, or beside itself with one worker: from the first recording taken
 * to the last one stored. Process start and model load are left out on both sides. Exit 1 when the median ratio is below
 * its target.
 */
@Command(name = "throughput", mixinStandardHelpOptions = true)
public final class ThroughputBenchmark implements Callable<Integer> {
    @Option(
            names = "--compare",
            defaultValue = "MONO",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Comparison comparison;

    @Option(names = "--calls", defaultValue = "100", description = "recordings (default: ${DEFAULT-VALUE})")
    private int calls;

    @Option(names = "--seconds", defaultValue = "60", description = "length of each (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--workers", description = "recognising processes (default: one for each core)")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--pairs", defaultValue = "3", description = "interleaved pairs (default: ${DEFAULT-VALUE})")
    private int pairs;

    @Option(names = "--checkout", defaultValue = ".", description = "where models and samples are")
    private Path checkout;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ThroughputBenchmark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Comparison.Setting setting = setting();
        System.out.printf(Locale.ROOT, "%s: %d calls of %d s, %d workers%n", comparison, calls, seconds, workers);
        double[] ratios = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            Comparison.Pair measured = comparison.measure(setting, pair);
            ratios[pair] = measured.ratio();
            System.out.printf(
                    Locale.ROOT,
                    "compared with %.2f s, measured %.2f s, ratio %.3f%n",
                    measured.compared(),
                    measured.measured(),
                    measured.ratio());
        }
        double median = median(ratios);
        System.out.printf(Locale.ROOT, "median ratio %.3f, target %.2f%n", median, comparison.target());
        return median < comparison.target() ? 1 : 0;
    }

    private Comparison.Setting setting() throws Exception {
        Path folder = Files.createTempDirectory(checkout.resolve("pipeline/benchmarks/target"), "throughput");
        Path speechModel =
                checkout.resolve("models/hotline-cn").toAbsolutePath().normalize();
        List<Path> drop = BenchmarkDrop.make(
                checkout.resolve("samples/drop"), folder.resolve("drop"), calls, seconds, comparison.stereo());
        return new Comparison.Setting(folder, drop, speechModel, workers);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
