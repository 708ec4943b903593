package io.hotlineqa.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where speech models stand: those that come with the checkout and those that were installed.
 *
 * @param shipped the checkout's {@code models} folder
 * @param installed where the installer puts them; need not exist
 * @param catalogue which are known
 */
public record Shelf(Path shipped, Path installed, Catalogue catalogue) {
    /** The model that needs no installation. */
    public static final String EMBEDDED = "hotline-cn";

    /** The shelf of a checkout: {@code models} and {@code var/models}. */
    public static Shelf in(Path checkout) {
        return new Shelf(checkout.resolve("models"), checkout.resolve("var").resolve("models"), Catalogue.shipped());
    }

    /**
     * Finds a model by its id or by its folder; an id comes first.
     *
     * @throws ModelException with the valid choices when there is none, or with what the folder lacks
     */
    public InstalledModel find(String idOrFolder) throws ModelException {
        Optional<Path> known = standing(idOrFolder);
        if (known.isPresent()) {
            return InstalledModel.at(idOrFolder, known.get());
        }
        Path folder = folder(idOrFolder);
        if (!Files.isDirectory(folder)) {
            throw new ModelException(unknown(idOrFolder));
        }
        return InstalledModel.at(
                folder.toAbsolutePath().normalize().getFileName().toString(), folder);
    }

    /** Whether a model of that id stands here. */
    public boolean has(String id) {
        return standing(id).isPresent();
    }

    /** Verifies every model that stands here, the catalogue's and any other. */
    public List<Verification> verify() throws ModelException {
        List<Verification> verifications = new ArrayList<>();
        for (String id : ids()) {
            verifications.add(find(id).verify());
        }
        return verifications;
    }

    /** Compares the files of one model with what was pinned for them. */
    public Verification verify(String idOrFolder) throws ModelException {
        return find(idOrFolder).verify();
    }

    private Optional<Path> standing(String id) {
        if (!CatalogueEntry.isId(id)) {
            return Optional.empty();
        }
        return Stream.of(shipped, installed)
                .map(place -> place.resolve(id))
                .filter(Shelf::mayBeModel)
                .findFirst();
    }

    private List<String> ids() throws ModelException {
        List<String> ids = new ArrayList<>();
        for (Path place : List.of(shipped, installed)) {
            ids.addAll(idsIn(place));
        }
        return ids;
    }

    private static List<String> idsIn(Path place) throws ModelException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(place)) {
            return folders.filter(Shelf::mayBeModel)
                    .map(f -> f.getFileName().toString())
                    .filter(CatalogueEntry::isId)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ModelException(place + " cannot be read: " + e, e);
        }
    }

    /** Beside models stand sources and a recipe; a folder with half a model must still be reported as one. */
    private static boolean mayBeModel(Path folder) {
        return Files.isDirectory(folder.resolve("am"))
                || Files.isDirectory(folder.resolve("graph"))
                || Files.exists(folder.resolve(FileSums.FILE));
    }

    private static Path folder(String text) throws ModelException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new ModelException("not a model id and not a path: " + text, e);
        }
    }

    private String unknown(String id) {
        String choices = catalogue.entries().stream()
                .map(e -> e.id() + (has(e.id()) ? "" : " (not installed: ./qa models install " + e.id() + ")"))
                .collect(Collectors.joining(", "));
        return "no speech model '" + id + "'. Choose one of: " + choices + "; or the folder of a model";
    }
}
