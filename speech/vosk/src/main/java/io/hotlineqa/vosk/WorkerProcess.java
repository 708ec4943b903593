package io.hotlineqa.vosk;

import static io.hotlineqa.speech.QuarantineReason.ENGINE_CRASH;
import static io.hotlineqa.speech.QuarantineReason.TIMEOUT;

import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.RejectedRecordingException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One child process from its start to its end, seen from the parent. Used by one thread. */
final class WorkerProcess implements AutoCloseable {
    private final WorkerSettings settings;
    private final Process process;
    private final Wire wire;
    private final LastWords lastWords;
    private final Deadline deadline;
    private long loadMillis;
    private long residentAtStart;
    private volatile long resident;
    private int recordings;

    private WorkerProcess(WorkerSettings settings, Process process) {
        this.settings = settings;
        this.process = process;
        this.wire = new Wire(process.getInputStream(), process.getOutputStream());
        this.lastWords = new LastWords(process.getErrorStream());
        this.deadline = new Deadline(process);
    }

    /**
     * Starts a worker and waits until it has loaded its model.
     *
     * @throws WorkerDiedException when it does not come up
     */
    static WorkerProcess start(WorkerProgram program, WorkerSettings settings, Message.Load load)
            throws WorkerDiedException, IOException {
        WorkerProcess worker = new WorkerProcess(settings, launch(program, settings));
        worker.load(load);
        return worker;
    }

    private static Process launch(WorkerProgram program, WorkerSettings settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.javaOptions());
        command.add("-XX:ErrorFile=" + crashFile("%p"));
        command.addAll(List.of("-cp", program.classPath()));
        command.add(program.main().getName());
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        environment.putAll(Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1", "MALLOC_ARENA_MAX", "2"));
        return builder.start();
    }

    private void load(Message.Load load) throws WorkerDiedException {
        try {
            deadline.start(settings.startLimit());
            wire.send(load);
            Message answer = wire.receive();
            deadline.lift();
            if (!(answer instanceof Message.Ready ready)) {
                throw new IOException("instead of being ready it says " + answer);
            }
            loadMillis = ready.loadMillis();
            residentAtStart = ready.residentBytes();
            resident = residentAtStart;
        } catch (IOException e) {
            throw died(e);
        }
    }

    /** Lets it hear a recording, within the deadline that follows from the recording's length. */
    Hearing hear(Path recording) throws RejectedRecordingException, WorkerDiedException {
        recordings++;
        try {
            deadline.start(settings.deadline(0));
            wire.send(new Message.Hear(recording));
            return hearing();
        } catch (IOException e) {
            throw died(e);
        } finally {
            deadline.lift();
        }
    }

    private Hearing hearing() throws RejectedRecordingException, IOException {
        Message answer = wire.receive();
        while (answer instanceof Message.Length length) {
            deadline.extend(settings.deadline(length.seconds()));
            answer = wire.receive();
        }
        if (answer instanceof Message.Heard heard) {
            resident = heard.residentBytes();
            return heard.hearing();
        }
        if (answer instanceof Message.Rejected rejected) {
            resident = rejected.residentBytes();
            throw new RejectedRecordingException(rejected.reason(), rejected.detail());
        }
        throw new IOException("instead of what it heard it says " + answer);
    }

    /** Ends it at once; from any thread. */
    void kill() {
        process.destroyForcibly();
    }

    /** Whether it has heard enough, or holds too much memory, to be trusted with another recording. */
    boolean isSpent() {
        return recordings >= settings.recycleAfterRecordings()
                || resident - residentAtStart > settings.recycleAfterGrowthBytes();
    }

    /** After the last recording; any thread may ask. */
    long residentBytes() {
        return resident;
    }

    WorkerReport report() {
        return new WorkerReport(process.pid(), loadMillis, recordings, resident);
    }

    private WorkerDiedException died(IOException cause) {
        int exit = end();
        Duration passed = deadline.passed();
        if (passed != null) {
            return new WorkerDiedException(
                    TIMEOUT, "the worker was not done within " + passed.toSeconds() + " s", cause);
        }
        return new WorkerDiedException(ENGINE_CRASH, "the worker ended with exit code " + exit + said(cause), cause);
    }

    private String said(IOException cause) {
        String words = lastWordsOrNone();
        return words.isEmpty() ? " (" + cause.getMessage() + ")" : "; its last words: " + words;
    }

    /** Makes sure that the process is gone; its exit code. */
    private int end() {
        deadline.close();
        try {
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        } finally {
            crashFile(Long.toString(process.pid())).delete();
        }
    }

    private String lastWordsOrNone() {
        try {
            return lastWords.afterTheEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Override
    public void close() {
        deadline.close();
        try {
            wire.send(new Message.Bye());
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            process.destroyForcibly();
        }
        end();
    }

    private static File crashFile(String pid) {
        return new File(System.getProperty("java.io.tmpdir"), "hotline-qa-worker-" + pid + ".log");
    }
}
