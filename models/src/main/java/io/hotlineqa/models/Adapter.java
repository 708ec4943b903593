package io.hotlineqa.models;

import io.hotlineqa.models.graph.AdaptableGraph;
import io.hotlineqa.models.graph.Phrase;
import io.hotlineqa.models.graph.SpokenWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a model of its own out of one made by this project's recipe and a user's phrases: the same acoustic model, the same
 * graph with ways for the phrases added. Needs nothing but Java, and no training.
 */
public final class Adapter {
    private static final String NOTE = "ADAPTED.md";

    private Adapter() {}

    /**
     * Opens the graph of a model.
     *
     * @throws ModelException in words for an operator, when the model takes no phrases this way
     */
    public static AdaptableGraph open(InstalledModel base) throws ModelException {
        if (base.graph() == GraphKind.DYNAMIC
                || !Files.isRegularFile(base.folder().resolve("graph/phones.txt"))) {
            throw new ModelException(
                    base.id() + " takes no phrases this way: its graph does not name its phones as this"
                            + " project's recipe does. Models that do: " + Shelf.EMBEDDED
                            + ", what models/recipe makes, and"
                            + " what was adapted from them. The official vosk-model-cn-0.22 and vosk-model-small-cn-0.22 are"
                            + " adapted with their makers' own Kaldi tools and texts; there, write sound-alikes in the rulebook");
        }
        try {
            return AdaptableGraph.of(base.folder());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw new ModelException(base.id() + " takes no phrases this way: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Adds phrases to a model and writes the result into a folder of its own, pinned by its own sums.
     *
     * @param base stays as it is
     * @param out must not exist
     * @throws ModelException when the base cannot take phrases, or the folder is there or cannot be written
     */
    public static InstalledModel adapt(InstalledModel base, List<Phrase> phrases, Path out) throws ModelException {
        if (Files.exists(out)) {
            throw new ModelException(out + " is there already; name another folder or remove it");
        }
        String sha256 = base.sha256();
        AdaptableGraph graph = open(base);
        try {
            add(graph, phrases);
            copy(base.folder(), out);
            graph.write(out.resolve("graph"));
            Files.writeString(out.resolve(NOTE), note(base, sha256, phrases));
            FileSums.of(out).pinIn(out);
            return InstalledModel.at(
                    out.toAbsolutePath().normalize().getFileName().toString(), out);
        } catch (IOException e) {
            throw new ModelException("cannot write the model into " + out + ": " + e, e);
        }
    }

    private static void add(AdaptableGraph graph, List<Phrase> phrases) throws ModelException, IOException {
        for (Phrase phrase : phrases) {
            try {
                graph.add(phrase);
            } catch (IllegalArgumentException unsayable) {
                throw new ModelException(unsayable.getMessage(), unsayable);
            }
        }
    }

    /** The files of the recogniser and the licence, not the papers that speak of the model as it was. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                boolean inside = !file.getParent().equals(from);
                if (inside || file.getFileName().toString().startsWith("LICENSE")) {
                    Path copy = to.resolve(from.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static String note(InstalledModel base, String sha256, List<Phrase> phrases) {
        String list = phrases.stream()
                .map(p -> p.words().stream().map(SpokenWord::text).collect(Collectors.joining(" ", "    ", "\n")))
                .collect(Collectors.joining());
        return "# An adapted speech model\n\nMade by `./qa models adapt` from `%s` (SHA-256 %s), whose licence it shares.\n"
                        .formatted(base.id(), sha256)
                + "The acoustic model is the same; these phrases were added to its graph:\n\n" + list;
    }
}
