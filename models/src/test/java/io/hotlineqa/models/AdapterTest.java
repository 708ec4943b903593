package io.hotlineqa.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.models.graph.Phrase;
import io.hotlineqa.models.graph.SpokenWord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That an adapted model hears what it was taught is proved with libvosk, in the command's test. */
class AdapterTest {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final Phrase COMPANY = new Phrase(List.of(
            new SpokenWord("秦润", List.of(List.of("qin"), List.of("run"))),
            new SpokenWord("燃气", List.of(List.of("ran"), List.of("qi")))));

    @TempDir
    private Path folder;

    @Test
    void addsOnlyTheNewWordsAndLeavesTheBaseAlone() throws Exception {
        InstalledModel base = embedded();
        String before = base.sha256();

        InstalledModel adapted = Adapter.adapt(base, List.of(COMPANY), folder.resolve("ours"));

        assertThat(adapted.id()).isEqualTo("ours");
        assertThat(Files.readAllLines(adapted.folder().resolve("graph/words.txt")))
                .hasSize(Files.readAllLines(base.folder().resolve("graph/words.txt"))
                                .size()
                        + 1)
                .last()
                .asString()
                .startsWith("秦润 ");
        assertThat(base.sha256()).isEqualTo(before).isNotEqualTo(adapted.sha256());
        assertThat(adapted.verify().problems()).isEmpty();
        assertThat(adapted.folder().resolve("ADAPTED.md")).content().contains(before, "秦润 燃气");
        assertThat(adapted.folder().resolve("LICENSE")).exists();
    }

    @Test
    void givesTheSameModelForTheSamePhrases() throws Exception {
        String first =
                Adapter.adapt(embedded(), List.of(COMPANY), folder.resolve("a")).sha256();
        assertThat(Adapter.adapt(embedded(), List.of(COMPANY), folder.resolve("b"))
                        .sha256())
                .isEqualTo(first);
    }

    @Test
    void canBeAdaptedAgain() throws Exception {
        InstalledModel once = Adapter.adapt(embedded(), List.of(COMPANY), folder.resolve("a"));
        Phrase more =
                new Phrase(List.of(new SpokenWord("瑞澜庭", List.of(List.of("rui"), List.of("lan"), List.of("ting")))));
        InstalledModel twice = Adapter.adapt(once, List.of(more), folder.resolve("b"));
        assertThat(twice.folder().resolve("graph/words.txt")).content().contains("秦润 ", "瑞澜庭 ");
    }

    @Test
    void refusesAFolderThatIsThereAndAWordThatNobodyCanSay() throws Exception {
        assertThatThrownBy(() -> Adapter.adapt(embedded(), List.of(COMPANY), folder))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("is there already");
        Phrase odd = new Phrase(List.of(new SpokenWord("秦润", List.of(List.of("qin"), List.of("xyz")))));
        assertThatThrownBy(() -> Adapter.adapt(embedded(), List.of(odd), folder.resolve("x")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("xyz");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void saysWhichModelsTakePhrases() throws Exception {
        Path official = folder.resolve("official");
        for (String file : List.of("am/final.mdl", "conf/mfcc.conf", "graph/HCLG.fst")) {
            Files.createDirectories(official.resolve(file).getParent());
            Files.writeString(official.resolve(file), "");
        }
        InstalledModel model = Shelf.in(folder).find(official.toString());
        assertThatThrownBy(() -> Adapter.adapt(model, List.of(COMPANY), folder.resolve("x")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("hotline-cn")
                .hasMessageContaining("vosk-model-cn-0.22");
    }

    private static InstalledModel embedded() throws ModelException {
        return Shelf.in(CHECKOUT).find(Shelf.EMBEDDED);
    }
}
