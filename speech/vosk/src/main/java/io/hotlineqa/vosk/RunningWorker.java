package io.hotlineqa.vosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/**
 * A worker process of whichever run on this machine, seen from outside.
 *
 * @param pid its process id
 * @param residentBytes the memory it holds, native memory included; 0 where the system does not say
 */
public record RunningWorker(long pid, long residentBytes) {
    /** All that this user may see, by process id. */
    public static List<RunningWorker> all() {
        return ProcessHandle.allProcesses()
                .filter(RunningWorker::isWorker)
                .map(process -> new RunningWorker(process.pid(), resident(process.pid())))
                .sorted(Comparator.comparingLong(RunningWorker::pid))
                .toList();
    }

    private static boolean isWorker(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(WorkerMain.class.getName()))
                .isPresent();
    }

    private static long resident(long pid) {
        try {
            return ResidentMemory.of(Long.toString(pid));
        } catch (IOException | UncheckedIOException endedMeanwhile) {
            return 0;
        }
    }
}
