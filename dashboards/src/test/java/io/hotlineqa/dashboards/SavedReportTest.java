package io.hotlineqa.dashboards;

import static io.hotlineqa.dashboards.ReportedCalls.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.audit.AuditEvent;
import io.hotlineqa.store.people.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Reports that leave the pages: tables as files, paper, and the folder that the command writes. */
class SavedReportTest {
    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    @BeforeAll
    static void someMonths() throws Exception {
        ReportedCalls.in(SITE.store());
    }

    @Test
    void aTableIsSavedWithNumbersAndNoFormulas() throws Exception {
        Browser supervisor = SITE.as(Role.SUPERVISOR);
        String query = "/report/table?table=agents&" + OCTOBER + "&format=";

        HttpResponse<byte[]> csv = supervisor.bytes(query + "CSV");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("agents_2026-10.csv");
        assertThat(new String(csv.body(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF座席,通话数")
                .contains("张三 A07,2,95,")
                .contains("=HYPERLINK");
        String sheet = sheet(supervisor.bytes(query + "XLSX").body());
        assertThat(sheet).contains("<v>95.0</v>").doesNotContain("<f>");
        assertThat(SITE.store().auditLog().newest(1, 0).get(0))
                .returns("export", AuditEvent::action)
                .returns("report 2026-10", AuditEvent::subject)
                .returns("agents.xlsx", AuditEvent::detail);
    }

    @Test
    void whatBeginsLikeAFormulaIsWords() throws Exception {
        String csv = new String(
                SITE.as(Role.SUPERVISOR)
                        .bytes("/report/table?section=FAIRNESS&table=fairness-agent&format=CSV&" + OCTOBER)
                        .body(),
                StandardCharsets.UTF_8);

        assertThat(csv).contains("\"'=HYPERLINK(\"\"evil\"\")\"").doesNotContain("\n\"=HYPERLINK");
    }

    private static String sheet(byte[] workbook) throws IOException {
        Path file = Files.write(Files.createTempFile(Path.of("target"), "table-", ".xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
            return new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void anAgentsReportOnPaperHasTheCallsToTalkAboutAndRoomForSignatures() throws Exception {
        String paper = SITE.as(Role.SUPERVISOR).page("/report/print?agent=A07&" + OCTOBER);

        assertThat(paper)
                .contains("座席 张三 A07", "得分最低的 10 通", "7001", "7002", "座席签字", "主管签字")
                .doesNotContain("7003", "7004", "<script", "<a ");
        assertThat(paper.split("id=\"rules\"")).hasSize(2);
    }

    @Test
    void everyFindingOnPaperNamesItsCallsOfWhichTheReaderMayKnow() throws Exception {
        assertThat(SITE.as(Role.SUPERVISOR).page("/report/print?" + OCTOBER).replaceAll("<[^>]*>", "|"))
                .contains("每项发现所在的通话")
                .containsPattern("着什么急[^\n]*\\|3\\|+7002 · 7004 · 7001");
        assertThat(SITE.as(Role.AGENT).page("/report/print?" + OCTOBER))
                .as("the published ones of their own")
                .contains("7001")
                .doesNotContain("7002", "7004");
    }

    @Test
    void theCommandWritesAFolderWithAllFilesAndNeverOverOne(@TempDir Path folder) throws IOException {
        String[] month = {"--month", "2026-10", "--out", folder.toString(), "--database", SITE.database()};
        List<String> asked = new ArrayList<>(List.of(month));
        asked.addAll(List.of("--format", "html,csv,xlsx"));

        assertThat(ReportCommand.commandLine().execute(asked.toArray(String[]::new)))
                .isZero();
        assertThat(ReportCommand.commandLine().execute(asked.toArray(String[]::new)))
                .isEqualTo(2);

        Path october = folder.resolve("2026-10");
        assertThat(october.resolve("team.xlsx")).isNotEmptyFile();
        assertThat(october.resolve("agents/A07.html")).content().contains("座席 张三 A07", "@page", "default-src 'none'");
        assertThat(october.resolve("agents/_3d_HYPERLINK_28__22_evil_22__29_-csv/rules.csv"))
                .isNotEmptyFile();
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
        assertThat(SITE.store().auditLog().newest(1, 0).get(0))
                .returns("report", AuditEvent::action)
                .returns("report 2026-10", AuditEvent::subject);
    }

    @Test
    void theCommandNamesEverythingThatIsWrong(@TempDir Path folder) {
        assertThat(ReportCommand.commandLine()
                        .execute("--from", "2026-10-02", "--month", "2026-10", "--language", "fr"))
                .isEqualTo(2);
        assertThat(ReportCommand.commandLine()
                        .execute("--from", "2026-10-02", "--to", "2026-10-01", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }
}
