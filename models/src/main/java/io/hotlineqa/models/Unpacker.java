package io.hotlineqa.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks the ZIP of a model into an empty folder, without the one folder that usually wraps it. Believes nothing that
 * the archive says of itself: bytes are counted as they are written.
 */
final class Unpacker {
    private static final int BUFFER = 1 << 16;

    private final Path zip;
    private final Path folder;
    private final UnpackLimits limits;
    private long left;

    Unpacker(Path zip, Path folder, UnpackLimits limits) {
        this.zip = zip;
        this.folder = folder;
        this.limits = limits;
    }

    void run() throws ModelException, IOException {
        requireNoLinks();
        left = limits.allowed(Files.size(zip));
        try (ZipFile file = new ZipFile(zip.toFile())) {
            if (file.size() > limits.entries()) {
                throw refused("it has " + file.size() + " entries, more than " + limits.entries());
            }
            List<ZipEntry> entries = file.stream().map(ZipEntry.class::cast).toList();
            String wrapper = wrapper(entries);
            for (ZipEntry entry : entries) {
                unpack(file, entry, wrapper);
            }
        }
    }

    private void requireNoLinks() throws ModelException, IOException {
        List<String> links = ZipDirectory.links(zip);
        if (!links.isEmpty()) {
            throw refused("it holds symbolic links: " + String.join(", ", links));
        }
    }

    private void unpack(ZipFile file, ZipEntry entry, String wrapper) throws ModelException, IOException {
        Path target = target(entry, wrapper);
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            copy(in, out);
        }
    }

    private Path target(ZipEntry entry, String wrapper) throws ModelException {
        String name = entry.getName().substring(wrapper.length());
        Path target = folder.resolve(name).normalize();
        if (name.indexOf('\\') >= 0 || name.indexOf(':') >= 0 || !target.startsWith(folder)) {
            throw refused("it would write outside its folder: " + entry.getName());
        }
        return target;
    }

    private void copy(InputStream in, OutputStream out) throws ModelException, IOException {
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            left -= n;
            if (left < 0) {
                throw refused("it unpacks to more than " + limits.allowed(Files.size(zip)) + " bytes");
            }
            out.write(buffer, 0, n);
        }
    }

    /** The folder that holds everything, with its slash; empty when there is none. */
    private static String wrapper(List<ZipEntry> entries) {
        String first = entries.isEmpty() ? "" : entries.get(0).getName();
        String wrapper = first.substring(0, first.indexOf('/') + 1);
        boolean common = entries.stream().allMatch(e -> e.getName().startsWith(wrapper));
        return common && !wrapper.equals("am/") ? wrapper : "";
    }

    private ModelException refused(String why) {
        return new ModelException(zip.getFileName() + " is refused: " + why + "; nothing installed");
    }
}
