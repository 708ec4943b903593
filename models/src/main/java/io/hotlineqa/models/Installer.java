package io.hotlineqa.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts speech models on a shelf. A model appears there whole and verified, by one rename, or not at all; what a failed
 * download fetched is kept for the next attempt. Two installers of one model exclude each other.
 */
public final class Installer {
    private static final String WORK = ".installing";

    private final Shelf shelf;
    private final Progress progress;
    private final UnpackLimits limits;

    public Installer(Shelf shelf, Progress progress) {
        this(shelf, progress, UnpackLimits.USUAL);
    }

    Installer(Shelf shelf, Progress progress, UnpackLimits limits) {
        this.shelf = shelf;
        this.progress = progress;
        this.limits = limits;
    }

    /**
     * Fetches and installs a model of the catalogue; one that stands on the shelf already, intact, stays as it is.
     *
     * @throws ModelException when the id is unknown, or the archive is not what the catalogue pins
     */
    public InstalledModel install(String id) throws ModelException {
        CatalogueEntry entry = shelf.catalogue()
                .find(id)
                .orElseThrow(() -> new ModelException(
                        "no speech model '" + id + "' in the catalogue. Choose one of: " + choices()));
        if (entry.embedded() || shelf.has(id)) {
            return intact(id);
        }
        return locked(id, work -> {
            Path zip = work.resolve("archive.zip.part");
            new Download(entry.archive().orElseThrow(), zip, progress).run();
            InstalledModel model = place(work, entry.id(), zip, true);
            Files.delete(zip);
            return model;
        });
    }

    /**
     * Installs a model from a ZIP that the catalogue pins, without any network.
     *
     * @throws ModelException when the catalogue does not know its bytes; see {@link #installUnpinned}
     */
    public InstalledModel install(Path zip) throws ModelException {
        String found = sha256(zip);
        CatalogueEntry entry = shelf.catalogue()
                .pinnedAs(found)
                .orElseThrow(() -> new ModelException(
                        zip + " (SHA-256 " + found + ") is not in the catalogue, which has " + choices()
                                + ". To install it on your own word, give it an id and say that it is unpinned"));
        return shelf.has(entry.id())
                ? intact(entry.id())
                : locked(entry.id(), work -> place(work, entry.id(), zip, true));
    }

    /**
     * Installs a model from a ZIP that nobody vouches for but the caller.
     *
     * @param id the name it gets: none of the catalogue's, and free
     */
    public InstalledModel installUnpinned(Path zip, String id) throws ModelException {
        if (!CatalogueEntry.isId(id)) {
            throw new ModelException("not a model id: '" + id + "'. Use letters, digits, dots and hyphens");
        }
        if (shelf.catalogue().find(id).isPresent() || shelf.has(id)) {
            throw new ModelException("the id " + id + " is taken; choose another");
        }
        sha256(zip);
        return locked(id, work -> place(work, id, zip, false));
    }

    private InstalledModel intact(String id) throws ModelException {
        Verification verification = shelf.verify(id);
        if (!verification.intact()) {
            throw new ModelException(verification.model().folder() + " is installed and damaged: "
                    + String.join("; ", verification.problems()) + ". Remove the folder to install it anew");
        }
        return verification.model();
    }

    private InstalledModel place(Path work, String id, Path zip, boolean pinned) throws ModelException, IOException {
        Path target = shelf.installed().resolve(id);
        if (Files.exists(target)) {
            throw new ModelException(target + " is in the way; move it elsewhere");
        }
        Path beside = Files.createTempDirectory(work, "unpacked-");
        try {
            new Unpacker(zip, beside, limits).run();
            InstalledModel.at(id, beside);
            FileSums sums = FileSums.of(beside);
            sums.pinIn(beside);
            new InstallRecord(id, Sha256.of(zip), pinned, sums.sha256()).writeIn(beside);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(beside);
        }
        return shelf.find(id);
    }

    private InstalledModel locked(String id, Installation installation) throws ModelException {
        try {
            Path work = Files.createDirectories(
                    shelf.installed().resolve(WORK).resolve(id).toAbsolutePath().normalize());
            try (FileChannel channel =
                    FileChannel.open(work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                requireAlone(channel, id);
                removeLeftovers(work);
                return installation.in(work);
            }
        } catch (IOException e) {
            throw new ModelException(
                    "could not install " + id + " in " + shelf.installed() + ": " + e + "; nothing installed", e);
        }
    }

    /** The lock is released with the channel. */
    private static void requireAlone(FileChannel channel, String id) throws ModelException, IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            throw new ModelException(id + " is being installed by another thread", e);
        }
        throw new ModelException(id + " is being installed by another process");
    }

    /** What an installer that was killed left behind. */
    private static void removeLeftovers(Path work) throws IOException {
        List<Path> leftovers;
        try (Stream<Path> all = Files.list(work)) {
            leftovers = all.filter(Files::isDirectory).toList();
        }
        for (Path leftover : leftovers) {
            delete(leftover);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }

    private static String sha256(Path zip) throws ModelException {
        try {
            return Sha256.of(zip);
        } catch (IOException e) {
            throw new ModelException(zip + " cannot be read: " + e, e);
        }
    }

    private String choices() {
        return shelf.catalogue().choices();
    }

    @FunctionalInterface
    private interface Installation {
        InstalledModel in(Path work) throws ModelException, IOException;
    }
}
