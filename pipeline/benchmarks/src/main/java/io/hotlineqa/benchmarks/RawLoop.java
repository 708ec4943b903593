package io.hotlineqa.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The raw libvosk loop in several processes that take the next file when they have done with the last. */
record RawLoop(Path speechModel, int workers) {
    /** As for the workers of the pipeline: more threads for the matrices only get into each other's way. */
    private static final Map<String, String> ONE_THREAD =
            Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1", "MALLOC_ARENA_MAX", "2");

    double seconds(List<Path> files) throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            processes.add(start());
        }
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Feeder> feeders = new ArrayList<>();
            Queue<Path> queue = new ConcurrentLinkedQueue<>(files);
            for (Process process : processes) {
                feeders.add(new Feeder(process, queue));
            }
            long start = System.nanoTime();
            for (Future<Integer> fed : threads.invokeAll(feeders)) {
                fed.get();
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            threads.shutdown();
            processes.forEach(Process::destroy);
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-Djna.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RawLoopProcess.class.getName(),
                        speechModel.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(ONE_THREAD);
        return builder.start();
    }

    /** Hands a process one file after the other. */
    private static final class Feeder implements Callable<Integer> {
        private final Queue<Path> queue;
        private final PrintStream to;
        private final BufferedReader from;

        Feeder(Process process, Queue<Path> queue) throws IOException {
            this.queue = queue;
            this.to = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
            this.from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            requireLine("ready");
        }

        @Override
        public Integer call() throws IOException {
            int fed = 0;
            for (Path file = queue.poll(); file != null; file = queue.poll()) {
                to.println(file);
                requireLine("done");
                fed++;
            }
            return fed;
        }

        private void requireLine(String expected) throws IOException {
            String line = from.readLine();
            if (!expected.equals(line)) {
                throw new IOException("the raw loop said '" + line + "', not '" + expected + "'");
            }
        }
    }
}
