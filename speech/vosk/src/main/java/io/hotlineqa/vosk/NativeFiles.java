package io.hotlineqa.vosk;

import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.vosk.LibVosk;

/**
 * The native library as a file. It is unpacked once for each user of the machine and not once for each process: a worker
 * that is killed cannot clean up, and 26 MB would stay behind every time.
 */
final class NativeFiles {
    private static final String VERSION = "0.3.45";

    private NativeFiles() {}

    /** The library of this platform; the libraries it needs lie beside it. */
    static Path extracted() {
        List<String> resources = resources(Platform.RESOURCE_PREFIX);
        try {
            Path folder = folder();
            for (String resource : resources) {
                extract(resource, folder);
            }
            return folder.resolve(fileName(resources.get(0)));
        } catch (IOException e) {
            throw new UncheckedIOException("the native library cannot be unpacked: " + e.getMessage(), e);
        }
    }

    /** What the published archive holds for a platform, the library itself first. */
    static List<String> resources(String platform) {
        if (platform.equals("linux-x86-64")) {
            return List.of("linux-x86-64/libvosk.so");
        }
        if (platform.startsWith("darwin")) {
            return List.of("darwin/libvosk.dylib");
        }
        if (platform.equals("win32-x86-64")) {
            return List.of(
                    "win32-x86-64/libvosk.dll",
                    "win32-x86-64/libstdc++-6.dll",
                    "win32-x86-64/libwinpthread-1.dll",
                    "win32-x86-64/libgcc_s_seh-1.dll");
        }
        throw new IllegalStateException("there is no libvosk " + VERSION + " for " + platform
                + "; it runs on linux-x86-64, darwin and win32-x86-64");
    }

    private static void extract(String resource, Path folder) throws IOException {
        Path target = folder.resolve(fileName(resource));
        URLConnection packed =
                LibVosk.class.getClassLoader().getResource(resource).openConnection();
        if (Files.exists(target) && Files.size(target) == packed.getContentLengthLong()) {
            return;
        }
        Path beside = Files.createTempFile(folder, "unpacking-", "");
        try (InputStream in = packed.getInputStream()) {
            Files.copy(in, beside, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The user's own folder, or a fresh one where somebody else has taken its name. */
    private static Path folder() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path shared = temporary.resolve("hotline-qa-vosk-" + VERSION + "-" + System.getProperty("user.name"));
        Path fresh = Files.createTempDirectory(temporary, "hotline-qa-vosk-");
        try {
            return Files.move(fresh, shared, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException taken) {
            return isOwn(shared, fresh) ? withoutSpare(shared, fresh) : fresh;
        }
    }

    private static boolean isOwn(Path shared, Path fresh) throws IOException {
        return Files.isDirectory(shared, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(shared).equals(Files.getOwner(fresh));
    }

    private static Path withoutSpare(Path shared, Path fresh) throws IOException {
        Files.delete(fresh);
        return shared;
    }

    private static String fileName(String resource) {
        return resource.substring(resource.indexOf('/') + 1);
    }
}
