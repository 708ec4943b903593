package io.hotlineqa.vosk;

import com.fasterxml.jackson.core.JsonFactory;
import com.sun.jna.Native;
import io.hotlineqa.ffmpeg.FfmpegArchives;
import io.hotlineqa.speech.Recognizer;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vosk.LibVosk;

/**
 * What a worker process runs. Its class path is asked of classes and not of this process: within a Flink cluster the
 * job's classes are not on the process's own class path, and a worker needs few of them.
 *
 * @param main speaks the protocol of {@link WorkerMain}
 * @param needs one class of each archive it needs
 * @param archives that it needs besides, such as those of native libraries
 */
record WorkerProgram(Class<?> main, List<Class<?>> needs, List<URL> archives) {
    /** Vosk, the decoders of speech/core and those of ffmpeg. */
    static final WorkerProgram VOSK = new WorkerProgram(
            WorkerMain.class,
            List.of(Recognizer.class, LibVosk.class, Native.class, JsonFactory.class),
            FfmpegArchives.all());

    static WorkerProgram of(Class<?> main, Class<?>... needs) {
        return new WorkerProgram(main, Arrays.asList(needs), List.of());
    }

    String classPath() {
        Stream<URL> classes = Stream.concat(Stream.of(main), needs.stream())
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation());
        return Stream.concat(classes, archives.stream())
                .map(WorkerProgram::path)
                .distinct()
                .map(ClassPathEntry::of)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path path(URL location) {
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a worker cannot be started from " + location, e);
        }
    }
}
