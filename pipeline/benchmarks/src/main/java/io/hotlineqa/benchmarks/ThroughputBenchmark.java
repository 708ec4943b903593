package io.hotlineqa.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How much of the raw libvosk loop's speed is left in the pipeline: same files, same number of workers, same speech
 * model, from the first recording taken to the last one done. Process start and model load are left out on both sides.
 */
@Command(name = "throughput", mixinStandardHelpOptions = true)
public final class ThroughputBenchmark implements Callable<Integer> {
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
        System.exit(new CommandLine(new ThroughputBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory(checkout.resolve("pipeline/benchmarks/target"), "throughput");
        Path speechModel =
                checkout.resolve("models/hotline-cn").toAbsolutePath().normalize();
        List<Path> drop = BenchmarkDrop.make(checkout.resolve("samples/drop"), folder.resolve("drop"), calls, seconds);
        System.out.printf(Locale.ROOT, "%d calls of %d s, %d workers%n", calls, seconds, workers);
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            double raw = new RawLoop(speechModel, workers).seconds(drop);
            double pipeline = new PipelineRun(folder, speechModel, workers, pair).seconds();
            ratios.add(raw / pipeline);
            System.out.printf(Locale.ROOT, "raw %.2f s, pipeline %.2f s, ratio %.3f%n", raw, pipeline, raw / pipeline);
        }
        System.out.printf(Locale.ROOT, "median ratio %.3f%n", median(ratios));
        return 0;
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(v -> v).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
