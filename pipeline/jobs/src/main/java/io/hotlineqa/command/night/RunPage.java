package io.hotlineqa.command.night;

import io.hotlineqa.command.terminal.TimeLeft;
import io.hotlineqa.jobs.Workload;
import io.hotlineqa.store.account.DropSummary;
import java.time.Duration;
import java.util.Locale;
import org.apache.commons.text.StringEscapeUtils;

/** The figures of a run as a page of its own, for whoever looks in the morning: {@code report.html}. */
final class RunPage {
    private final StringBuilder rows = new StringBuilder();
    private final RunFigures figures;

    RunPage(RunFigures figures) {
        this.figures = figures;
    }

    String html() {
        DropSummary files = figures.summary();
        Workload work = figures.workload();
        row("文件 files", files.dropped() + "");
        row(
                "评分 · 隔离 · 重复 · 未完 scored · quarantined · duplicates · pending",
                files.scored() + " · " + files.quarantined() + " · " + files.duplicates() + " · " + files.pending());
        row("开始 started", figures.startedAt().toString());
        row("用时 took", time(figures.wallSeconds()));
        row("预计 forecast", figures.forecast() == null ? "–" : TimeLeft.text(figures.forecast()));
        row("进程 workers", figures.plan().workers() + "");
        row("模型 model", figures.plan().speechModel().id());
        row(
                "规则 rulebook",
                figures.plan().rulebook().id() + " " + figures.plan().rulebook().version());
        row("本次识别 heard in this run", work.recordings() + " 个录音 recordings, " + time(work.audioSeconds()));
        row("其中语音（各声道合计） of it speech, channels summed", time(work.speechSeconds()));
        row("实时率 real-time factor", String.format(Locale.ROOT, "%.4f", figures.realTimeFactor()));
        row(
                "各阶段 stages",
                "识别 hearing " + time(work.hearingSeconds()) + " · 检查 inspection " + time(work.inspectionSeconds())
                        + " · 其余 other " + time(figures.otherSeconds()));
        return PAGE.formatted(escaped(files.drop()), rows);
    }

    private void row(String name, String value) {
        rows.append("<tr><th scope=\"row\">")
                .append(escaped(name))
                .append("</th><td>")
                .append(escaped(value))
                .append("</td></tr>\n");
    }

    private static String time(double seconds) {
        return seconds < 60
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : TimeLeft.text(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    private static String escaped(String text) {
        return StringEscapeUtils.escapeHtml4(text);
    }

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <meta charset="utf-8">
            <title>运行报告 run report</title>
            <style>body{font:16px sans-serif;margin:2em}th{text-align:left;font-weight:normal;padding:.3em 2em .3em 0}</style>
            <h1>运行报告 run report</h1>
            <p>%s</p>
            <table>
            %s</table>
            </html>
            """;
}
