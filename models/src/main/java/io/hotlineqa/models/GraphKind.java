package io.hotlineqa.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How a speech model holds its vocabulary and grammar. */
public enum GraphKind {
    /** Lexicon and grammar apart ({@code HCLr.fst}, {@code Gr.fst}): takes a phrase list at run time. */
    DYNAMIC,
    /** One compiled graph ({@code HCLG.fst}): takes no phrase list at run time. */
    STATIC;

    /** The kind of graph in a model's folder; empty when there is none. */
    static Optional<GraphKind> in(Path folder) {
        Path graph = folder.resolve("graph");
        if (Files.isRegularFile(graph.resolve("HCLG.fst"))) {
            return Optional.of(STATIC);
        }
        boolean parts = Files.isRegularFile(graph.resolve("HCLr.fst")) && Files.isRegularFile(graph.resolve("Gr.fst"));
        return parts ? Optional.of(DYNAMIC) : Optional.empty();
    }
}
