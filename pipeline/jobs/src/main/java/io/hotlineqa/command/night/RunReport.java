package io.hotlineqa.command.night;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.command.terminal.TimeLeft;
import io.hotlineqa.store.account.DropProgress;
import io.hotlineqa.store.account.DropSummary;
import io.hotlineqa.store.account.FileState;
import io.hotlineqa.store.account.LedgerRow;
import io.hotlineqa.store.account.MissingRecording;
import io.hotlineqa.store.database.Outage;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** What the operator reads during a run and after it; of several runs, what is in quarantine is read once. */
public final class RunReport {
    private static final int LOOK_EVERY_MILLISECONDS = 500;
    private final PrintWriter out;
    private final PrintWriter err;
    private final SaidQuarantine said = new SaidQuarantine();
    private boolean away;

    /**
     * @param out takes the result
     * @param err takes progress and warnings
     */
    public RunReport(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    void start(RunPlan plan) {
        err.println("投递 drop " + plan.drop().root() + ": " + plan.files().size() + " 个文件 files, "
                + (plan.bytes() + 500_000) / 1_000_000 + " MB; 模型 model "
                + plan.speechModel().id() + "; 规则 rulebook " + plan.rulebook().id() + " "
                + plan.rulebook().version() + "; 进程 workers " + plan.workers());
        plan.warnings().forEach(w -> err.println("注意 warning: " + w));
        err.flush();
    }

    /** Says how long it will take, as far as an earlier run tells. */
    void forecast(Duration expected, long bytes) {
        err.println("预计 forecast: " + TimeLeft.text(expected) + ", " + (bytes + 500_000) / 1_000_000
                + " MB 待识别 to be heard, 按上次速度 at the rate of the last run");
        err.flush();
    }

    /** Shows how far the job is until it ends; says so while the database does not tell. */
    void follow(CompletableFuture<?> job, Supplier<DropProgress> progress)
            throws InterruptedException, ExecutionException {
        try (RunMeter meter = new RunMeter(err)) {
            while (!ended(job)) {
                show(progress, meter);
            }
            show(progress, meter);
        }
    }

    private void show(Supplier<DropProgress> progress, RunMeter meter) {
        try {
            meter.show(progress.get());
            away = false;
        } catch (RuntimeException failure) {
            if (!Outage.mayPass(failure)) {
                throw failure;
            }
            if (!away) {
                err.println("数据库无应答，等待中。The database does not answer; waiting for it: " + Outage.reason(failure));
                err.flush();
            }
            away = true;
        }
    }

    private static boolean ended(CompletableFuture<?> job) throws InterruptedException, ExecutionException {
        try {
            job.get(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException running) {
            return false;
        }
    }

    public void end(DropRun run, DropSummary summary, boolean json) {
        List<LedgerRow> quarantined = run.store().ledger().rows(summary.drop()).stream()
                .filter(row -> row.state() == FileState.QUARANTINED && !row.superseded())
                .toList();
        List<MissingRecording> missing = run.store().ledger().missing(summary.drop());
        if (json) {
            out.println(json(summary, quarantined, missing).put("judgedAnew", run.judgedAnew()));
            return;
        }
        new Accounting(List.of(summary)).table().print(out);
        if (run.judgedAnew() > 0) {
            out.println("迟到的元数据 late metadata: " + run.judgedAnew() + " 通重新评分 calls judged anew");
        }
        long bursts = run.store().incidents().alert().bursts();
        if (bursts > 0) {
            out.println("漏气集中报警 bursts of leak reports: " + bursts + " 起未处理 not handled yet; 见“事件”页 see Incidents");
        }
        missing.forEach(m -> out.println(
                "缺失 missing: " + m.file() + (m.callId() == null ? "" : " (" + m.callId() + ")") + " 在 calls.csv 中"));
        said.news(summary.drop(), quarantined)
                .forEach(row -> out.println("隔离 quarantined: " + row.file() + " " + row.reason() + ": " + row.detail()
                        + " [" + row.id() + "]"));
        out.println(
                summary.complete()
                        ? "全部文件均有去向。Every file is accounted for."
                        : summary.pending() + " 个文件未完。files are not finished; run the drop again.");
    }

    private static ObjectNode json(DropSummary summary, List<LedgerRow> quarantined, List<MissingRecording> missing) {
        ObjectNode node = Accounting.json(summary);
        var array = node.putArray("quarantine");
        quarantined.forEach(row -> array.addObject()
                .put("id", row.id())
                .put("file", row.file())
                .put("reason", row.reason().name())
                .put("detail", row.detail()));
        var absent = node.putArray("missing");
        missing.forEach(m -> absent.addObject().put("file", m.file()).put("callId", m.callId()));
        return node;
    }
}
