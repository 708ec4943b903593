package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Call;
import io.hotlineqa.store.audit.AuditEvent;
import io.hotlineqa.store.audit.AuditFilter;
import io.hotlineqa.store.example.Clip;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.testkit.Sound;
import io.hotlineqa.testkit.WavFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A trainer before a call in which a number is said, and how they export of it. */
final class ClipDesk {
    static final int RATE = 8000;

    /** The number lies from 3.4 to 5.6 s; the word before it is for the most part under the tone. */
    static final String SAID = "agent 0.8 请问 您的 电话\ncustomer 3 我 的 幺 三 九 零 九 幺 七 二 二 三 三\nagent 8 你 着 什么 急 啊";

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    final SiteFixture site;
    final Path drop;
    final Browser trainer;
    /** What the agent's channel holds, samples a second {@link #RATE}. */
    final short[] agent = Sound.at(RATE).noise(12, -12).samples();

    final long call;
    /** The address of the stretch from 2 to 10 s. */
    final String stretch;

    /** @param drop a folder for the recording */
    ClipDesk(SiteFixture site, Path drop) throws IOException, InterruptedException {
        this.site = site;
        this.drop = drop;
        WavFile.of(RATE, agent, Sound.at(RATE).talk(12, -20).samples()).write(drop.resolve("a.wav"));
        this.call = new ScoredCalls(site.store(), drop)
                .violating(Call.with("7001").agentId("A07").agentName("张三").build(), "a.wav", SAID);
        this.trainer = site.as(Role.TRAINER);
        this.stretch = "call=" + call + "&start=2&end=10";
    }

    /** Looks at the preview first, as everybody does. */
    HttpResponse<String> export(Browser browser, String wish) throws IOException, InterruptedException {
        return export(browser, wish + previewed(browser, wish), "新人培训");
    }

    HttpResponse<String> export(Browser browser, String wish, String purpose) throws IOException, InterruptedException {
        return browser.post("/clips?" + wish, "purpose", purpose, "days", "7", "format", "WAV");
    }

    /** What the form of the preview sends along. */
    String previewed(Browser browser, String wish) throws IOException, InterruptedException {
        Matcher seen = SEEN.matcher(browser.page("/clips/new?" + wish));
        return seen.find() ? "&seen=" + seen.group(1) : "";
    }

    Clip newest() {
        return site.store().clips().madeBy(null, 1).get(0);
    }

    /** How many exports there are. */
    int exports() {
        return site.store().clips().madeBy(null, 99).size();
    }

    /** The files of an export by name, as its link gives them. */
    Map<String, byte[]> unzipped(Browser browser, Clip clip) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = browser.bytes("/clips/" + clip.id() + "/file");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("attachment", "clips-" + clip.id() + ".zip"));
        assertThat(sha256(answer.body())).isEqualTo(clip.sha256());
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    List<AuditEvent> events(String action) {
        return site.store().auditLog().find(new AuditFilter("", action, "", null, null), Long.MAX_VALUE, 99);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
