package io.hotlineqa.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.Loader;

/** What the class path of a process needs that decodes by ffmpeg. Asking loads nothing native. */
public final class FfmpegArchives {
    private static final List<String> PLATFORMS =
            List.of("linux-x86_64", "linux-arm64", "macosx-arm64", "macosx-x86_64", "windows-x86_64");
    private static final String LIBRARIES = "org/bytedeco/ffmpeg/%s/%s";
    private static final String BINDINGS = "org/bytedeco/javacpp/%s/%s";

    private FfmpegArchives() {}

    /** The archives of the decoders, of the bindings, and of the native libraries for the platforms that are there. */
    public static List<URL> all() {
        Stream<URL> classes = Stream.of(FfmpegDecoder.class, avcodec.class, Loader.class)
                .map(c -> c.getProtectionDomain().getCodeSource().getLocation());
        Stream<URL> natives = PLATFORMS.stream()
                .flatMap(p -> Stream.of(
                        LIBRARIES.formatted(p, library(p, "jniavcodec")),
                        BINDINGS.formatted(p, library(p, "jnijavacpp"))))
                .map(Loader.class.getClassLoader()::getResource)
                .filter(Objects::nonNull)
                .map(FfmpegArchives::archive);
        return Stream.concat(classes, natives).distinct().toList();
    }

    private static String library(String platform, String name) {
        if (platform.startsWith("windows")) {
            return name + ".dll";
        }
        return "lib" + name + (platform.startsWith("mac") ? ".dylib" : ".so");
    }

    private static URL archive(URL inside) {
        try {
            return ((JarURLConnection) inside.openConnection()).getJarFileURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
