package io.hotlineqa.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.dashboards.privacy.Conversation;
import io.hotlineqa.e2e.Checkout;
import io.hotlineqa.models.InstalledModel;
import io.hotlineqa.models.Shelf;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.Listener;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.store.example.Clip;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.vosk.VoskEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A trainer takes examples of an omitted closing out of the house, and beside them a good one in which a number is said. */
class ClipStoryTest {
    private static final String MARKS = "#remarks form.filter";
    private static final String NUMBER = "零九幺七三二幺五六七八";
    private static final int TOLD = 4;

    @RegisterExtension
    static final Visit VISIT = new Visit();

    @TempDir
    Path folder;

    @Test
    void findsExamplesMakesAPlaylistAndExportsItWithoutNumberAgentOrScore() throws Exception {
        Chrome trainer = VISIT.as(Role.TRAINER);
        trainer.go("search?q=rule:closing=VIOLATED rule:greeting=PASSED");
        assertThat(trainer.has(VISIT.linkTo("1012"))).isTrue();
        assertThat(trainer.has(VISIT.linkTo("1021"))).isTrue();
        mark(trainer, "1012", "BAD_EXAMPLE", 0, 19, "问候得体，没有结束语");
        mark(trainer, "1021", "BAD_EXAMPLE", 0, 19, "没有结束语就挂机");
        mark(trainer, "1003", "GOOD_EXAMPLE", startOfNumber() - 2, 46, "先核对电话，再说结束语");

        trainer.go("examples?rule=closing");
        assertThat(trainer.see("section[aria-labelledby=bad-0]").getText()).contains("没有结束语就挂机", "问候得体");
        assertThat(trainer.see("section[aria-labelledby=good-0]").getText()).contains("先核对电话", "＊＊＊＊");
        seesNoAgentAndNoScore(trainer);
        playsInPlace(trainer);
        add(trainer, "bad-0", 1);
        add(trainer, "bad-0", 2);
        add(trainer, "good-0", 1);

        assertThat(trainer.all("main li.finding")).hasSize(3);
        trainer.leaveBy("a[href*='/clips/new']");
        assertThat(trainer.text()).contains("号码").doesNotContain("九幺七");
        playsInPlace(trainer);
        trainer.type("#export [name=purpose]", "结束语培训");
        trainer.leaveBy("#export button");

        assertThat(trainer.see("main table").getText()).contains("结束语培训", "下载");
        holdsNothingPersonal(unzipped());
    }

    private static void mark(Chrome trainer, String call, String tag, double start, double end, String note) {
        trainer.go(VISIT.pageOf(call));
        seesNoAgentAndNoScore(trainer);
        fill(trainer, "tag", tag);
        fill(trainer, "ruleId", "closing");
        fill(trainer, "start", String.valueOf(start));
        fill(trainer, "end", String.valueOf(end));
        trainer.type(MARKS + " [name=reason]", note);
        trainer.leaveBy(MARKS + " button");
    }

    private static void fill(Chrome trainer, String field, String value) {
        trainer.ask("document.querySelector('" + MARKS + " [name=" + field + "]').value = '" + value + "'");
    }

    private static void seesNoAgentAndNoScore(Chrome trainer) {
        assertThat(trainer.text()).doesNotContain(Night.AGENT, "王丽");
        assertThat(trainer.has(".score")).isFalse();
    }

    private static void playsInPlace(Chrome trainer) {
        String page = trainer.address();
        trainer.click(".line .play");
        trainer.await(() -> (boolean) trainer.ask("document.getElementById('sound').currentTime > 0.3"));
        trainer.click(".line .play");
        assertThat(trainer.address()).isEqualTo(page);
    }

    private static void add(Chrome trainer, String side, int which) {
        trainer.go("examples?rule=closing");
        String form = "section[aria-labelledby=" + side + "] li:nth-of-type(" + which + ") form";
        trainer.type(form + " [name=name]", "结束语");
        trainer.leaveBy(form + " button");
    }

    private static List<Utterance> said() {
        long call = VISIT.night().number("1003");
        return Conversation.of(
                VISIT.night().store().calls().find(call).orElseThrow().transcript());
    }

    private static double startOfNumber() {
        return said().stream()
                .filter(one -> tells(text(List.of(one))))
                .findFirst()
                .orElseThrow()
                .start();
    }

    private static String text(List<Utterance> said) {
        return said.stream().map(Utterance::text).collect(Collectors.joining()).replaceAll("\\s", "");
    }

    /** Whether some digits of the number follow each other as they do in it. */
    private static boolean tells(String text) {
        return IntStream.rangeClosed(0, NUMBER.length() - TOLD)
                .anyMatch(i -> text.contains(NUMBER.substring(i, i + TOLD)));
    }

    private static Map<String, byte[]> unzipped() throws IOException {
        Clip newest = VISIT.night()
                .store()
                .clips()
                .madeBy(Night.userOf(Role.TRAINER), 1)
                .get(0);
        Map<String, byte[]> files = new TreeMap<>();
        try (InputStream file =
                        Files.newInputStream(VISIT.night().store().clips().path(newest));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** Heard again by the speech model that had heard the number before. */
    private void holdsNothingPersonal(Map<String, byte[]> files) throws Exception {
        assertThat(tells(text(said()))).as("the recording tells it").isTrue();
        assertThat(files).hasSize(3 * 5 + 1);
        InstalledModel model = Shelf.in(Checkout.root()).find(Shelf.EMBEDDED);
        try (VoskEngine engine =
                new VoskEngine(new EngineRef(model.id(), model.sha256()), model.folder(), model.sampleRate())) {
            Listener listener = new Listener(engine, Decoders.plainJava());
            for (String name : files.keySet()) {
                String text = name.endsWith(".wav")
                        ? text(listener.listen(Files.write(folder.resolve(name), files.get(name)))
                                .utterances())
                        : new String(files.get(name), StandardCharsets.UTF_8).replaceAll("\\s", "");
                assertThat(tells(text)).as(name + ": " + text).isFalse();
                assertThat(text).as(name).doesNotContain(Night.AGENT, "score");
            }
            assertThat(text(listener.listen(folder.resolve("clip-003.wav")).utterances()))
                    .as("all else can still be heard")
                    .contains("感谢您的来电");
        }
    }
}
