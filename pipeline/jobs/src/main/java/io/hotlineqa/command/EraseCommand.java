package io.hotlineqa.command;

import io.hotlineqa.store.Erasable;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.search.SearchIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes calls out for good: recordings, transcripts, scorecards, reviews and what the search knows of them. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "彻底删除通话：录音、转写、评分、复核和搜索索引；审计记录保留。",
            "Erases calls for good: the recordings with all copies, transcripts, scorecards, reviews and the search index."
                    + " The file stays accounted for and the audit log keeps that it was erased, by whom and why."
        })
final class EraseCommand implements Callable<Integer> {
    private static final long PATIENCE_SECONDS = 30;
    private static final long PAUSE_MILLIS = 250;

    @Parameters(arity = "1..*", paramLabel = "CALL", description = "a call's id, or the SHA-256 of its recording")
    private List<String> calls;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why; it goes into the audit log")
    private String reason;

    @Mixin
    private DatabaseOption database;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException, IOException, InterruptedException {
        try (Store store = database.open()) {
            List<Erasable> erasable = find(store);
            List<String> remarks = new ArrayList<>();
            for (Erasable one : erasable) {
                remarks.addAll(erase(store, one));
            }
            remarks.addAll(writeOut(store, erasable));
            remarks.forEach(out()::println);
            return remarks.isEmpty() ? ExitCode.OK : ExitCode.LOOK;
        }
    }

    /** Every one of them, or none: all problems are told at once. */
    private List<Erasable> find(Store store) throws StartException {
        List<Erasable> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        if (reason.isBlank()) {
            problems.add("--reason: 请写明原因 say why");
        }
        for (String call : calls) {
            List<Erasable> meant = store.erasure().find(call);
            if (meant.size() == 1) {
                found.add(meant.get(0));
            } else {
                problems.add(problem(call, meant));
            }
        }
        if (!problems.isEmpty()) {
            throw new StartException(String.join(System.lineSeparator(), problems));
        }
        return found;
    }

    private static String problem(String call, List<Erasable> meant) {
        return meant.isEmpty()
                ? call + ": 没有这通电话 no such call"
                : call + ": 有 " + meant.size() + " 通，请用 SHA-256 指定 several calls; choose by SHA-256: "
                        + String.join(" ", meant.stream().map(Erasable::sha256).toList());
    }

    private List<String> erase(Store store, Erasable one) throws IOException {
        ErasedFiles files = ErasedFiles.of(one);
        store.erasure().erase(one, reason.strip(), System.getProperty("user.name"));
        files.deleted().forEach(file -> out().println("删除 deleted " + file));
        out().println("已抹除 erased: " + one.callId());
        return files.remarks();
    }

    /** Out of the files of the index and of the database, as soon as whoever writes the index has noticed. */
    private List<String> writeOut(Store store, List<Erasable> erased) throws IOException, InterruptedException {
        List<String> remarks = new ArrayList<>();
        try (SearchIndex index = SearchIndex.open(store)) {
            if (!isGone(index, erased)) {
                remarks.add("搜索索引由另一个进程维护，还没有跟上 another process writes the search index and has not followed yet:"
                        + " ./qa index verify");
            }
        }
        if (!store.erasure().vacuum()) {
            remarks.add("数据库的预写日志由服务器自行清理 the server lets its write-ahead log go in its own time");
        }
        return remarks;
    }

    private static boolean isGone(SearchIndex index, List<Erasable> erased) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        index.catchUp();
        while (isAnyIn(index, erased) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            index.catchUp();
        }
        return !isAnyIn(index, erased);
    }

    private static boolean isAnyIn(SearchIndex index, List<Erasable> erased) throws IOException {
        for (Erasable one : erased) {
            if (index.holds(one.id())) {
                return true;
            }
        }
        return false;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
