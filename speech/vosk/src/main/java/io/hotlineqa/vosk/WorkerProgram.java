package io.hotlineqa.vosk;

import com.fasterxml.jackson.core.JsonFactory;
import com.sun.jna.Native;
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
 */
record WorkerProgram(Class<?> main, List<Class<?>> needs) {
    /** Vosk, and the decoders of speech/core. */
    static final WorkerProgram VOSK =
            of(WorkerMain.class, Recognizer.class, LibVosk.class, Native.class, JsonFactory.class);

    static WorkerProgram of(Class<?> main, Class<?>... needs) {
        return new WorkerProgram(main, Arrays.asList(needs));
    }

    String classPath() {
        return Stream.concat(Stream.of(main), needs.stream())
                .map(WorkerProgram::location)
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
