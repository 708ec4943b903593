package io.hotlineqa.vosk;

import com.fasterxml.jackson.core.JsonFactory;
import com.sun.jna.Native;
import io.hotlineqa.speech.Recognizer;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vosk.LibVosk;

/**
 * What a worker needs to run, and no more. Asked of the classes and not of this process's own class path: inside a Flink
 * cluster the job's classes are not on that.
 */
final class WorkerClassPath {
    private WorkerClassPath() {}

    static String of(Class<?> main) {
        return Stream.of(main, WorkerMain.class, Recognizer.class, LibVosk.class, Native.class, JsonFactory.class)
                .map(WorkerClassPath::location)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        URL location = type.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(location.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a worker cannot be started from " + location, e);
        }
    }
}
