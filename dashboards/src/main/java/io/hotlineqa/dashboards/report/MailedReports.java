package io.hotlineqa.dashboards.report;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.AgentNames;
import io.hotlineqa.dashboards.config.WrongSettingsException;
import io.hotlineqa.dashboards.mail.Enclosure;
import io.hotlineqa.dashboards.mail.Postman;
import io.hotlineqa.dashboards.web.Rules;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.people.User;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Mails the report of the last month that is over to users whom the operator names, once: to each what that user's role may
 * see on the page, at the moment of sending. Nobody is named unless the operator does so.
 */
@Component
public class MailedReports {
    private static final Logger LOG = LoggerFactory.getLogger(MailedReports.class);
    private static final String SETTING = "hotlineqa.reports.mail-to";
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final Set<Role> READERS = EnumSet.of(Role.REVIEWER, Role.SUPERVISOR, Role.TRAINER, Role.AGENT);

    private final Store store;
    private final AgentNames names;
    private final MessageSource messages;
    private final Words words;
    private final PrintedReport printed;
    private final List<String> recipients;
    private final Optional<Postman> postman;
    private final Optional<Chromium> chromium = Chromium.installed();

    MailedReports(
            Store store,
            AgentNames names,
            MessageSource messages,
            @Value("${" + SETTING + ":}") List<String> recipients,
            @Value("${hotlineqa.reports.language:zh-CN}") Locale language,
            Optional<Postman> postman) {
        this.store = store;
        this.names = names;
        this.messages = messages;
        this.words = new Words(messages, new Rules(), language);
        this.printed = new PrintedReport(new Report(store.reports(), store.calls()), store.calls(), messages);
        this.recipients = recipients.stream().map(String::strip).toList();
        this.postman = postman;
        if (!recipients.isEmpty() && postman.isEmpty()) {
            throw new WrongSettingsException(
                    List.of(SETTING + " needs a server for mail: hotlineqa.mail.host and the like"));
        }
    }

    /** Sends what has not been sent yet; what fails is tried again an hour later. */
    @Scheduled(fixedDelay = 60, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    public void run() {
        ReportPeriod month = ReportPeriod.lastMonth();
        recipients.forEach(name -> readerOf(name).ifPresent(user -> mail(user, month)));
    }

    /** Somebody who may open reports and has an address; whoever may not is said in the log. */
    private Optional<User> readerOf(String name) {
        Optional<User> reader = store.users()
                .find(name)
                .filter(user -> !user.disabled() && user.email() != null && READERS.contains(user.role()));
        if (reader.isEmpty()) {
            LOG.warn("{}: '{}' may not open reports, cannot log in, or has no address", SETTING, name);
        }
        return reader;
    }

    private void mail(User user, ReportPeriod month) {
        Question question = question(user, month);
        if (store.reports().any(question.scope()) && store.reportMails().take(month.name(), user.name())) {
            send(user, month, question);
        }
    }

    private Question question(User user, ReportPeriod month) {
        Account account = new Account(user);
        Reader reader = Reader.of(account, names.areShownTo(account));
        return new Question(reader, month, ReportRequest.of(month), words);
    }

    private void send(User user, ReportPeriod month, Question question) {
        try {
            String subject = say("mail.report.subject", month);
            Postman post = postman.orElseThrow();
            String text = say("mail.report.text", month) + "\n\n" + post.site()
                    + ReportRequest.of(month).at("/report") + "\n";
            post.send(List.of(user.email()), subject, text, enclosures(month, question));
            store.reportMails().sent(month.name(), user, "schedule");
        } catch (MailException failed) {
            LOG.warn("the report of {} was not mailed to {}: {}", month.name(), user.name(), Postman.why(failed));
        } catch (IOException failed) {
            LOG.error("the report of {} could not be made for {}", month.name(), user.name(), failed);
        }
    }

    /** In both languages: nobody has told in which one they read mails. */
    private String say(String key, ReportPeriod month) {
        return String.join(
                " / ",
                LANGUAGES.stream()
                        .map(language -> messages.getMessage(key, new Object[] {month.name()}, language))
                        .toList());
    }

    private List<Enclosure> enclosures(ReportPeriod month, Question question) throws IOException {
        List<Table> tables = printed.tables(question);
        String page = printed.alone(question, tables);
        String name = "report_" + month.name();
        List<Enclosure> files = new ArrayList<>(List.of(
                new Enclosure(name + ".html", "text/html;charset=UTF-8", page.getBytes(StandardCharsets.UTF_8)),
                new Enclosure(name + ".xlsx", TableFormat.XLSX.type().toString(), TableFormat.XLSX.write(tables))));
        if (chromium.isPresent()) {
            files.add(new Enclosure(
                    name + ".pdf", "application/pdf", chromium.get().pdf(page)));
        }
        return files;
    }
}
