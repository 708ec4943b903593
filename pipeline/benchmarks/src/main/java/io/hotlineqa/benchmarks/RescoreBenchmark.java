package io.hotlineqa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotlineqa.command.Qa;
import io.hotlineqa.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How fast {@code ./qa rescore} applies the shipped rulebook to stored calls, database and all, by the clock. The database is
 * kept for another run. Exit 1 when it is below its target.
 */
@Command(name = "rescore", mixinStandardHelpOptions = true)
public final class RescoreBenchmark implements Callable<Integer> {
    private static final double A_SECOND = 1000;

    @Option(names = "--calls", defaultValue = "20000", description = "stored calls (default: ${DEFAULT-VALUE})")
    private int calls;

    @Option(names = "--folder", defaultValue = "pipeline/benchmarks/target/rescore", description = "of the database")
    private Path folder;

    @Option(names = "--checkout", defaultValue = ".", description = "where the sentences are")
    private Path checkout;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RescoreBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(folder);
        String address = "embedded:" + folder.toAbsolutePath().normalize().resolve("postgres");
        try (Store store = Store.open(address)) {
            fill(store);
        }
        JsonNode done = rescore(address);
        double aSecond = done.path("calls").asLong() / done.path("seconds").asDouble();
        System.out.printf(
                Locale.ROOT,
                "%d calls in %.1f s: %.0f a second; target %.0f%n",
                done.path("calls").asLong(),
                done.path("seconds").asDouble(),
                aSecond,
                A_SECOND);
        return aSecond < A_SECOND ? 1 : 0;
    }

    private void fill(Store store) throws IOException {
        if (!store.demoMark().isThere()) {
            Path sentences = checkout.resolve("qa-rules/evaluation/sentences.tsv");
            new YearOfCalls(store, YearOfCalls.sentences(sentences)).make(calls);
        }
    }

    private static JsonNode rescore(String address) throws IOException {
        StringWriter out = new StringWriter();
        int exit = Qa.commandLine().setOut(new PrintWriter(out)).execute("rescore", "--json", "--database", address);
        if (exit != 0) {
            throw new IllegalStateException("rescore ended with " + exit);
        }
        return new ObjectMapper().readTree(out.toString());
    }
}
