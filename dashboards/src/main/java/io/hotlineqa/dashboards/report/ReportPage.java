package io.hotlineqa.dashboards.report;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.AgentNames;
import io.hotlineqa.dashboards.web.Rules;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.report.ReportScope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The report of a period: its sections, each table as a file, and all of it to print. What leaves is in the audit log. */
@Controller
class ReportPage {
    private static final MediaType PDF = MediaType.APPLICATION_PDF;
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Report report;
    private final AgentNames names;
    private final MessageSource messages;
    private final Rules rules;
    private final AuditLog log;
    private final PrintedReport printed;
    private final Optional<Chromium> chromium = Chromium.installed();

    ReportPage(Store store, AgentNames names, MessageSource messages, Rules rules) {
        this.report = new Report(store.reports(), store.calls());
        this.names = names;
        this.messages = messages;
        this.rules = rules;
        this.log = store.auditLog();
        this.printed = new PrintedReport(report, store.calls(), messages);
    }

    @GetMapping("/report")
    String show(ReportRequest asked, @AuthenticationPrincipal Account account, Locale locale, Model page) {
        Question question = question(asked, account, locale);
        page.addAttribute("asked", question.asked());
        page.addAttribute("period", question.period());
        page.addAttribute("before", question.period().before());
        page.addAttribute("sections", question.reader().sections());
        page.addAttribute("named", question.reader().names());
        page.addAttribute("whom", printed.whom(question));
        page.addAttribute("isPdfThere", chromium.isPresent());
        page.addAttribute("lastMonth", ReportPeriod.lastMonth());
        page.addAttribute("isTurned", asked.isTurned());
        page.addAttribute("undated", report.reports().undated(question.scope()));
        page.addAttribute("undatedCalls", question.calls().undated());
        page.addAttribute("tables", report.tables(question));
        return "report/show";
    }

    private Question question(ReportRequest asked, Account account, Locale locale) {
        Reader reader = Reader.of(account, names.areShownTo(account));
        ReportPeriod period = period(asked);
        return new Question(reader, period, asked.seenBy(reader, period), new Words(messages, rules, locale));
    }

    /** What is asked for; else the last month that is over, or the month of the newest call where that has none. */
    private ReportPeriod period(ReportRequest asked) {
        if (asked.from() != null || asked.to() != null) {
            return ReportPeriod.between(asked.from(), asked.to());
        }
        ReportPeriod last = ReportPeriod.lastMonth();
        if (report.reports().any(ReportScope.of(last.calls()))) {
            return last;
        }
        return report.reports()
                .newestDay()
                .map(YearMonth::from)
                .map(ReportPeriod::of)
                .orElse(last);
    }

    /** One table as a file. */
    @GetMapping("/report/table")
    ResponseEntity<byte[]> table(
            ReportRequest asked,
            @RequestParam("table") String id,
            @RequestParam("format") TableFormat format,
            @AuthenticationPrincipal Account account,
            Locale locale)
            throws IOException {
        Question question = question(asked, account, locale);
        Table table = report.tables(question).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        note(account, question, id + "." + format.extension());
        return file(format.write(List.of(table)), format.type(), name(question, id, format.extension()));
    }

    /** All of it on paper: of the team, or of one agent. */
    @GetMapping("/report/print")
    ResponseEntity<byte[]> print(ReportRequest asked, @AuthenticationPrincipal Account account, Locale locale) {
        Question question = question(asked, account, locale);
        note(account, question, "print");
        return ResponseEntity.ok()
                .contentType(HTML)
                .body(printed.served(question).getBytes(StandardCharsets.UTF_8));
    }

    /** The same as a PDF, where there is a Chromium to make it. */
    @GetMapping("/report/pdf")
    ResponseEntity<byte[]> pdf(ReportRequest asked, @AuthenticationPrincipal Account account, Locale locale)
            throws IOException {
        Question question = question(asked, account, locale);
        Chromium printer = chromium.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        note(account, question, "pdf");
        String paper = printed.alone(question, printed.tables(question));
        return file(printer.pdf(paper), PDF, name(question, "report", "pdf"));
    }

    private void note(Account account, Question question, String what) {
        log.append(
                account.getUsername(),
                "export",
                "report " + question.period().name(),
                question.agent().isEmpty() ? what : what + " agent " + question.agent());
    }

    private static String name(Question question, String what, String extension) {
        String whom = question.agent().isEmpty() ? "" : "_" + FileNames.of(question.agent());
        return what + "_" + question.period().name() + whom + "." + extension;
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
