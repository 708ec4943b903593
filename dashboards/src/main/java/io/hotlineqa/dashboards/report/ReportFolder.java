package io.hotlineqa.dashboards.report;

import io.hotlineqa.dashboards.web.Rules;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.report.GroupFigures;
import io.hotlineqa.store.report.ReportGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.FileSystemUtils;

/**
 * Writes the reports of a period into a folder of their own: of the team, and of each agent with calls. The folder is
 * there with all of its files or not at all. Thread-safe.
 */
public final class ReportFolder {
    private final Report report;
    private final PrintedReport printed;
    private final AuditLog log;
    private final Words words;
    private final Optional<Chromium> chromium;

    private ReportFolder(Store store, Locale locale, Optional<Chromium> chromium) {
        ResourceBundleMessageSource messages = messages();
        this.report = new Report(store.reports(), store.calls());
        this.printed = new PrintedReport(report, store.calls(), messages);
        this.log = store.auditLog();
        this.words = new Words(messages, new Rules(), locale);
        this.chromium = chromium;
    }

    /** In this language, with a PDF beside each page where there is a Chromium. */
    public static ReportFolder of(Store store, Locale locale) {
        return new ReportFolder(store, locale, Chromium.installed());
    }

    /** The words of the pages, for whoever runs without the web application. */
    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    /** Whether PDFs can be made on this machine. */
    public boolean canPrint() {
        return chromium.isPresent();
    }

    /**
     * Writes them, and notes it in the audit log. Nothing is left of an attempt that failed; of one that was killed, a
     * hidden folder.
     *
     * @param root where the folder is made; made itself if need be
     * @param formats what is written
     * @param actor for the audit log
     * @return the folder, called like {@code 2026-10} or {@code 2026-10-05_2026-10-11}
     * @throws FileAlreadyExistsException when it is there already: nothing is changed then
     */
    public Path write(ReportPeriod period, Path root, Set<ReportFormat> formats, String actor) throws IOException {
        Path folder = root.resolve(period.name());
        if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Files.createDirectories(root);
        Path begun = Files.createDirectory(root.resolve("." + period.name() + "." + UUID.randomUUID() + ".part"));
        try {
            fill(begun, period, formats);
            publish(begun, folder);
        } finally {
            FileSystemUtils.deleteRecursively(begun);
        }
        log.append(actor, "report", "report " + period.name(), formats.toString());
        return folder;
    }

    private void fill(Path folder, ReportPeriod period, Set<ReportFormat> formats) throws IOException {
        write(folder, "team", Question.ofTeam(period, words), formats);
        Path agents = Files.createDirectory(folder.resolve("agents"));
        for (GroupFigures agent :
                report.reports().groups(Question.ofTeam(period, words).scope(), ReportGroup.AGENT)) {
            if (!agent.group().isEmpty()) {
                Question question = Question.ofAgent(agent.group(), period, words);
                write(agents, FileNames.of(agent.group()), question, formats);
            }
        }
    }

    private void write(Path folder, String name, Question question, Set<ReportFormat> formats) throws IOException {
        List<Table> tables = printed.tables(question);
        String page = printed.alone(question, tables);
        if (formats.contains(ReportFormat.HTML)) {
            Files.writeString(folder.resolve(name + ".html"), page, StandardCharsets.UTF_8);
        }
        if (formats.contains(ReportFormat.PDF) && chromium.isPresent()) {
            Files.write(folder.resolve(name + ".pdf"), chromium.get().pdf(page));
        }
        if (formats.contains(ReportFormat.XLSX)) {
            Files.write(folder.resolve(name + ".xlsx"), TableFormat.XLSX.write(tables));
        }
        if (formats.contains(ReportFormat.CSV)) {
            Path csv = Files.createDirectory(folder.resolve(name + "-csv"));
            for (Table table : tables) {
                Files.write(csv.resolve(table.id() + ".csv"), TableFormat.CSV.write(List.of(table)));
            }
        }
    }

    /** A system that finds the folder of another server there says that it is not empty, not that it is there. */
    static void publish(Path begun, Path folder) throws IOException {
        try {
            Files.move(begun, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (Files.notExists(folder)) {
                throw e;
            }
            FileAlreadyExistsException there = new FileAlreadyExistsException(folder.toString());
            there.initCause(e);
            throw there;
        }
    }
}
