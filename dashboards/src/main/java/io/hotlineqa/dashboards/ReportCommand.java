package io.hotlineqa.dashboards;

import io.hotlineqa.dashboards.report.ReportFolder;
import io.hotlineqa.dashboards.report.ReportFormat;
import io.hotlineqa.dashboards.report.ReportPeriod;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.database.StoreException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that writes the reports of a period: of the team, and of each agent. */
@Command(
        name = "qa report",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "把某月或某几天的质检报表（全队及每名坐席）写入文件夹。",
            "Writes the reports of a month, or of other days, into a folder: of the team, and of each agent."
        })
public final class ReportCommand implements Callable<Integer> {
    private static final int CANNOT_START = 2;

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "default: the last month that is over")
    private YearMonth month;

    @Option(names = "--from", paramLabel = "DAY", description = "first day, with --to and instead of --month")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "last day")
    private LocalDate to;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "var/reports",
            description = "makes a folder such as 2026-10 in it (default: ${DEFAULT-VALUE})")
    private Path out;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "of ${COMPLETION-CANDIDATES}, separated by commas"
                    + " (default: HTML and XLSX, and PDF where there is a Chromium)")
    private Set<ReportFormat> formats;

    @Option(names = "--language", defaultValue = "zh-CN", description = "zh-CN or en (default: ${DEFAULT-VALUE})")
    private Locale language;

    @Mixin
    private DatabaseOption database;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new ReportCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Locale.class, Locale::forLanguageTag);
    }

    @Override
    public Integer call() {
        CommandLog.open();
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        try (Store store = database.open()) {
            return write(ReportFolder.of(store, language));
        } catch (StoreException e) {
            return refused(List.of(e.getMessage()));
        }
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        if ((from == null) != (to == null)) {
            problems.add("--from and --to go together");
        }
        if (month != null && (from != null || to != null)) {
            problems.add("either --month, or --from and --to");
        }
        if (from != null && to != null && to.isBefore(from)) {
            problems.add("--to " + to + " is before --from " + from);
        }
        if (!Set.of("zh", "en").contains(language.getLanguage())) {
            problems.add("--language " + language.toLanguageTag() + ": valid are zh-CN and en");
        }
        return problems;
    }

    private int write(ReportFolder reports) {
        if (formats != null && formats.contains(ReportFormat.PDF) && !reports.canPrint()) {
            return refused(List.of("--format PDF needs Chromium on the path (on Debian: apt install chromium);"
                    + " without it write HTML, and print that in a browser"));
        }
        if (formats == null && !reports.canPrint()) {
            System.err.println("qa report: no Chromium on the path, so nothing is written as PDF");
        }
        try {
            System.out.println(reports.write(days(), out, chosen(), "qa report"));
            return 0;
        } catch (FileAlreadyExistsException e) {
            return refused(List.of(e.getFile() + " is there already; remove it, or choose another --out"));
        } catch (IOException e) {
            return refused(List.of("the reports could not be written: " + e.getMessage()));
        }
    }

    private ReportPeriod days() {
        if (from != null) {
            return new ReportPeriod(from, to);
        }
        return month == null ? ReportPeriod.lastMonth() : ReportPeriod.of(month);
    }

    private Set<ReportFormat> chosen() {
        return formats == null ? ReportFormat.usual() : formats;
    }

    private static int refused(List<String> problems) {
        problems.forEach(problem -> System.err.println("qa report: " + problem));
        return CANNOT_START;
    }
}
