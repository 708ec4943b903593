package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.hotlineqa.dashboards.config.WrongSettingsException;
import io.hotlineqa.dashboards.mail.AlertLetter;
import io.hotlineqa.dashboards.mail.NoticePost;
import io.hotlineqa.dashboards.report.MailedReports;
import io.hotlineqa.dashboards.report.ReportPeriod;
import io.hotlineqa.dashboards.web.Show;
import io.hotlineqa.speech.Call;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.audit.AuditEvent;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.people.User;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Notices and alerts as they come out of a real SMTP server, which runs in this process and wants a password. */
class MailTest {
    private static final GreenMail SERVER = started();

    @TempDir
    private static Path folder;

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture(() -> SiteFixture.set(settings()));

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.setUser("qa@example.org", "qa", "s3cret");
        server.getUserManager().setAuthRequired(true);
        return server;
    }

    /** The same whenever it starts again. */
    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("hotlineqa.mail.host", "127.0.0.1");
        settings.put("hotlineqa.mail.port", "" + SERVER.getSmtp().getPort());
        settings.put("hotlineqa.mail.encryption", "none");
        settings.put("hotlineqa.mail.from", "qa@example.org");
        settings.put("hotlineqa.mail.user", "qa");
        settings.put(
                "hotlineqa.mail.password-file", write("password", "s3cret\n").toString());
        settings.put("hotlineqa.mail.site", "https://qa.example.org/");
        settings.put("hotlineqa.mail.operators", "ops@example.org, night@example.org");
        settings.put("hotlineqa.mail.every", "1h");
        settings.put("hotlineqa.reports.mail-to", "lead, tom, a07, olga, nobody");
        return settings;
    }

    private static Path write(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path config(Map<String, String> settings) {
        return write(
                "config",
                settings.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("\n")));
    }

    @AfterAll
    static void serverEnds() {
        SERVER.stop();
    }

    @BeforeEach
    void emptyBoxes() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
    }

    private static void post() {
        SITE.context().getBean(NoticePost.class).run();
    }

    private static long call(String id) throws Exception {
        return new ScoredCalls(SITE.store(), Path.of("nowhere"))
                .violating(
                        Call.with(id)
                                .agentId("A07")
                                .agentName("张三")
                                .callerNumber("13900000022")
                                .build(),
                        id + ".wav");
    }

    @Test
    void aNoticeIsMailedOnceAndSaysOnlyWhatHappenedAndWhereToLook() throws Exception {
        SITE.user("rita", Role.REVIEWER, null);
        Browser administrator = SITE.as(Role.ADMINISTRATOR);
        administrator.get("/users");
        assertThat(administrator
                        .post("/users/rita/email", "email", "rita@example.org")
                        .body())
                .contains("rita@example.org");
        SITE.store().assignments().assign(List.of(call("7001"), call("7002")), "rita", "boss-of-all");

        post();
        post();

        MimeMessage[] mails = SERVER.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getSubject()).isEqualTo("热线质检：2 条新通知 / Hotline QA: 2 new notices");
        assertThat(mails[0].getAllRecipients()).extracting(Object::toString).containsExactly("rita@example.org");
        String text = (String) mails[0].getContent();
        assertThat(text)
                .contains("分配给您复核的通话：2", "Calls given to you to review: 2", "https://qa.example.org/notices")
                .doesNotContain("7001", "A07", "张三", "1390", "boss-of-all", "漏气");
    }

    @Test
    void theReportOfTheMonthIsMailedOnceToEachWithWhatTheirRoleMaySee() throws Exception {
        for (User user : List.of(
                reader("lead", Role.SUPERVISOR, null),
                reader("tom", Role.TRAINER, null),
                reader("a07", Role.AGENT, "A07"),
                reader("olga", Role.OPERATOR, null))) {
            SITE.store().users().changeEmail(user.name(), user.name() + "@example.org", "test");
        }
        lastMonth("8001", "A07");
        lastMonth("8002", "A08");
        SITE.store().reviews().publish(lastMonth("8003", "A07"), 0, 85, "reviewer");
        MailedReports reports = SITE.context().getBean(MailedReports.class);

        reports.run();
        reports.run();

        Map<String, String> pages = pagesByRecipient();
        assertThat(pages).containsOnlyKeys("lead@example.org", "tom@example.org", "a07@example.org");
        assertThat(pages.get("lead@example.org")).contains("A07", "A08", "8001", "8002", "95.0");
        assertThat(pages.get("tom@example.org")).contains("8001").doesNotContain("A07", "A08", "95.0", "张三");
        assertThat(pages.get("a07@example.org")).contains("8003").doesNotContain("8001", "8002", "A08");
        assertThat(pages.values()).noneMatch(page -> page.contains("1390"));
        assertThat(SITE.store().auditLog().newest(3, 0))
                .extracting(AuditEvent::actor, AuditEvent::detail)
                .contains(tuple("schedule", "mail to TRAINER tom"));
    }

    private static User reader(String name, Role role, String agentId) {
        return SITE.store().users().find(SITE.user(name, role, agentId)).orElseThrow();
    }

    private static long lastMonth(String id, String agent) throws Exception {
        return new ScoredCalls(SITE.store(), Path.of("nowhere"))
                .violating(
                        Call.with(id)
                                .agentId(agent)
                                .agentName("张三")
                                .callerNumber("13900000022")
                                .startedAt(ReportPeriod.lastMonth()
                                        .from()
                                        .atTime(9, 0)
                                        .atZone(Show.ZONE)
                                        .toInstant())
                                .build(),
                        id + ".wav");
    }

    private static Map<String, String> pagesByRecipient() throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        for (MimeMessage mail : SERVER.getReceivedMessages()) {
            Multipart parts = (Multipart) mail.getContent();
            assertThat(parts.getBodyPart(1).getFileName())
                    .isEqualTo(
                            "report_" + YearMonth.from(ReportPeriod.lastMonth().from()) + ".html");
            assertThat(parts.getBodyPart(2).getFileName()).endsWith(".xlsx");
            pages.put(mail.getAllRecipients()[0].toString(), (String)
                    parts.getBodyPart(1).getContent());
        }
        return pages;
    }

    @Test
    void reportsAreNotPromisedWhereNoMailCanBeSent() {
        Serving serving = SiteFixture.set(Map.of("hotlineqa.reports.mail-to", "lead"));

        assertThatThrownBy(() -> Site.open(Store.open(SITE.database()), serving))
                .isInstanceOf(SiteException.class)
                .hasMessageContaining("hotlineqa.reports.mail-to needs a server for mail");
    }

    @Test
    void aServerThatIsAwayHoldsNothingUp() throws Exception {
        SITE.user("ming", Role.REVIEWER, null);
        SITE.store().users().changeEmail("ming", "ming@example.org", "test");
        SITE.store().assignments().assign(List.of(call("7003")), "ming", "lead");
        SERVER.stop();
        try {
            post();
            assertThat(SITE.as("ming").page("/notices")).contains("7003");
        } finally {
            SERVER.start();
        }
    }

    @Test
    void anAlertIsMailedToTheOperatorsWithoutTheReasonOfAFailure() throws Exception {
        AlertLetter letter = AlertLetter.by(config(settings()));
        letter.send("{\"alert\":\"EMERGENCIES\",\"drop\":\"drops/夜\",\"message\":\"new calls of emergencies: 3;"
                + " the reviewers' queue has them in a list of their own\"}\n");
        letter.send("{\"alert\":\"RUN_FAILED\",\"drop\":\"n\",\"message\":\"cannot read 13900000022.wav\"}");

        MimeMessage[] mails = SERVER.getReceivedMessages();
        assertThat(mails).hasSize(4);
        assertThat(mails[0].getSubject()).isEqualTo("hotline-qa 警报：新的紧急来电 EMERGENCIES");
        assertThat((String) mails[0].getContent())
                .startsWith("新的紧急来电：3；")
                .contains("new calls of emergencies: 3; ", "drops/夜", "https://qa.example.org");
        assertThat((String) mails[3].getContent())
                .contains("原因见日志", "the log says why")
                .doesNotContain("1390");
    }

    @Test
    void anAlertThatNobodyHasPutIntoChineseIsSaidOnce() throws Exception {
        AlertLetter.by(config(settings())).send("{\"alert\":\"NO_DROP\",\"drop\":null,\"message\":\"no such words\"}");

        assertThat((String) SERVER.getReceivedMessages()[0].getContent()).containsOnlyOnce("no such words");
    }

    @Test
    void nothingIsSentUnencryptedToAServerThatShouldEncrypt() {
        Map<String, String> settings = settings();
        settings.put("hotlineqa.mail.encryption", "starttls");

        assertThatThrownBy(() -> AlertLetter.by(config(settings)).send("{\"alert\":\"NO_DROP\",\"drop\":null}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the mail was not sent: MailSendException");
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void aFileOfSettingsThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> AlertLetter.by(Path.of("none.properties")))
                .isInstanceOf(WrongSettingsException.class)
                .hasMessage("--config 'none.properties' is no file that can be read");
    }

    @Test
    void everythingThatIsWrongWithTheSettingsIsToldAtOnce() {
        Map<String, String> settings = Map.of(
                "hotlineqa.mail.host", "smtp.example.org",
                "hotlineqa.mail.encryption", "none",
                "hotlineqa.mail.port", "66000",
                "hotlineqa.mail.from", "nobody",
                "hotlineqa.mail.user", "qa");

        assertThatThrownBy(() -> AlertLetter.by(config(settings)))
                .isInstanceOf(WrongSettingsException.class)
                .hasMessageContainingAll(
                        "encryption is tls or starttls unless",
                        "port is a number up to 65535, not '66000'",
                        "from is an address, not 'nobody'",
                        "password-file is needed",
                        "site is needed");
    }
}
