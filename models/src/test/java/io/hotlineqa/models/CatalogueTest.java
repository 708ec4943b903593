package io.hotlineqa.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.shipped();

    @Test
    void listsTheEmbeddedModelFirstAndTheOfficialOnesAfterIt() {
        assertThat(catalogue.entries())
                .extracting(CatalogueEntry::id)
                .containsExactly(Shelf.EMBEDDED, "vosk-model-small-cn-0.22", "vosk-model-cn-0.22");
    }

    @Test
    void pinsTheOfficialArchivesToTheirBytes() {
        Archive small = archive("vosk-model-small-cn-0.22");
        Archive big = archive("vosk-model-cn-0.22");
        assertThat(small.bytes()).isEqualTo(43_898_754);
        assertThat(small.sha256()).startsWith("3af8b0e7").endsWith("b14ba");
        assertThat(big.bytes()).isEqualTo(1_358_736_686);
        assertThat(big.sha256()).startsWith("7f5580bf").endsWith("ec2fa1");
    }

    @Test
    void saysWhichModelComesWithTheCheckout() {
        assertThat(catalogue.entries().stream().filter(CatalogueEntry::embedded))
                .extracting(CatalogueEntry::id)
                .containsExactly(Shelf.EMBEDDED);
    }

    @Test
    void refusesAnIdThatIsAPath() {
        assertThatThrownBy(() -> entry("../elsewhere")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnIdThatStandsTwice() {
        assertThatThrownBy(() -> new Catalogue(List.of(entry("a"), entry("a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Archive archive(String id) {
        return catalogue.find(id).orElseThrow().archive().orElseThrow();
    }

    private static CatalogueEntry entry(String id) {
        return new CatalogueEntry(id, "Apache-2.0", 8000, GraphKind.STATIC, "", Optional.empty());
    }
}
