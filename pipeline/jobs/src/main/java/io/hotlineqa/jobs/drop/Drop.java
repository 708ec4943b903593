package io.hotlineqa.jobs.drop;

import io.hotlineqa.speech.PathText;
import io.hotlineqa.speech.audio.RawFormats;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A folder of recordings, usually one a night. Recordings lie at any depth; hidden files, {@code *.part} and {@code
 * *.tmp} are not yet there; {@code calls.csv} in the root and {@code NAME.json} beside {@code NAME.wav} are metadata, {@value
 * RawFormats#FILE} is a setting.
 * An archive that is unpacked is no file of the drop, its members in {@code NAME.unpacked} are; a {@code calls.csv} in
 * its root is about them.
 *
 * @param name the folder as the operator wrote it, the first part of every recording's name
 * @param root the same folder, absolute: the identity of the drop
 */
public record Drop(String name, Path root) {

    /** The drop in {@code folder}, which need not exist yet. */
    public static Drop in(Path folder) {
        return new Drop(PathText.of(folder.normalize()), folder.toAbsolutePath().normalize());
    }

    /** The drop's identity in the ledger. */
    public String id() {
        return PathText.of(root);
    }

    /** The recording's name in scorecards: the drop as written, then the path in it. */
    public String recordingName(String file) {
        return name.isEmpty() ? file : name + "/" + file;
    }

    public Path path(String file) {
        return PathText.path(id(), file);
    }

    /**
     * All files that should be recordings, the largest first so that no long call is left for the end, then by name.
     * A file that can't be read is listed too: it must be accounted for.
     *
     * @throws IOException when the folder itself can't be read
     */
    public List<DropFile> files() throws IOException {
        List<DropFile> files = filesAndArchives();
        files.removeIf(file -> isStoodFor(path(file.file())));
        return files;
    }

    private static boolean isStoodFor(Path file) {
        ArchiveKind kind = ArchiveKind.of(file);
        return kind != null && new Archive(file, kind).isUnpacked();
    }

    /** The same with the archives whose members stand for them. */
    List<DropFile> filesAndArchives() throws IOException {
        List<DropFile> found = new ArrayList<>();
        Files.walkFileTree(root, new Collector(root, found));
        found.sort(Comparator.comparingLong(DropFile::bytes).reversed().thenComparing(DropFile::file));
        return found;
    }

    /** Whether a file of the drop came out of an archive; a folder that only has such a name is none. */
    boolean isMember(Path file) {
        for (Path folder = file.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
            if (Archive.isMadeOfOne(folder)) {
                return true;
            }
        }
        return false;
    }

    /** The folders that archives were unpacked to, by path in the drop. */
    List<String> unpackedFolders() throws IOException {
        Collector collector = new Collector(root, new ArrayList<>());
        if (Files.isDirectory(root)) {
            Files.walkFileTree(root, collector);
        }
        return collector.unpacked.stream().sorted().toList();
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<DropFile> found;
        private final List<String> unpacked = new ArrayList<>();

        Collector(Path root, List<DropFile> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root) && isHidden(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (!folder.equals(root) && Archive.isFolderOfOne(folder)) {
                unpacked.add(relative(folder));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file) && !isUnfinished(file) && !isMetadata(file)) {
                found.add(new DropFile(relative(file), attributes.isSymbolicLink() ? linked(file) : attributes.size()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) throws IOException {
            if (file.equals(root)) {
                throw unreadable;
            }
            found.add(new DropFile(relative(file), 0));
            return FileVisitResult.CONTINUE;
        }

        /** The size of what a link leads to; 0 when that can't be read. */
        private static long linked(Path link) {
            try {
                return Files.size(link);
            } catch (IOException nowhere) {
                return 0;
            }
        }

        private String relative(Path file) {
            return PathText.of(file).substring(PathText.of(root).length() + 1);
        }

        private boolean isRoot(Path folder) {
            return folder.equals(root) || Archive.isFolderOfOne(folder);
        }

        private boolean isMetadata(Path file) {
            return MetadataFolder.isSidecar(file)
                    || lowerName(file).equals(RawFormats.FILE)
                    || (MetadataFolder.isList(file) && isRoot(file.getParent()));
        }
    }

    private static boolean isHidden(Path path) {
        return lowerName(path).startsWith(".");
    }

    static boolean isUnfinished(Path file) {
        return lowerName(file).endsWith(".part") || lowerName(file).endsWith(".tmp");
    }

    private static String lowerName(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
