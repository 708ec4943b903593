package io.hotlineqa.command.privacy;

import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.privacy.Erasable;
import io.hotlineqa.store.search.SearchIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How calls are erased: files first, for a file that can't be deleted must not lose its place in the ledger. */
final class Erasing {
    private static final long PATIENCE_SECONDS = 30;
    private static final long PAUSE_MILLIS = 250;

    private Erasing() {}

    /** Every call that is meant, or none: all problems are told at once. */
    static List<Erasable> meant(Store store, List<String> calls, String reason) throws StartException {
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
        refuse(problems);
        return found;
    }

    static void refuse(List<String> problems) throws StartException {
        if (!problems.isEmpty()) {
            throw new StartException(String.join(System.lineSeparator(), problems));
        }
    }

    private static String problem(String call, List<Erasable> meant) {
        return meant.isEmpty()
                ? call + ": 没有这通电话 no such call"
                : call + ": 有 " + meant.size() + " 通，请用 SHA-256 指定 several calls; choose by SHA-256: "
                        + String.join(" ", meant.stream().map(Erasable::sha256).toList());
    }

    /** Erases these; what is left for a person to look at comes back. */
    static List<String> of(Store store, List<Erasable> calls, String reason, PrintWriter out)
            throws IOException, InterruptedException {
        List<String> remarks = new ArrayList<>();
        for (Erasable one : calls) {
            ErasedFiles files = ErasedFiles.of(one);
            int exports = store.erasure().erase(one, reason.strip(), System.getProperty("user.name"));
            files.deleted().forEach(file -> out.println("删除 deleted " + file));
            if (exports > 0) {
                out.println("导出的片段 exported clips: " + exports);
            }
            out.println("已抹除 erased: " + one.callId());
            remarks.addAll(files.remarks());
        }
        store.clips().tidy();
        if (!calls.isEmpty()) {
            remarks.addAll(writeOut(store, calls));
        }
        return remarks;
    }

    /** Out of the files of the index and of the database, as soon as whoever writes the index has noticed. */
    private static List<String> writeOut(Store store, List<Erasable> erased) throws IOException, InterruptedException {
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
}
