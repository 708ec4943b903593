package io.hotlineqa.vosk;

import io.hotlineqa.models.Shelf;
import io.hotlineqa.speech.Utterance;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process of its own that owns a worker, for tests that kill it or change its locale. */
final class ParentMain {
    private ParentMain() {}

    /** {@code hold}: starts a worker and waits for ever. {@code hear CHECKOUT FOLDER}: prints what was said in
     * the folder's recording, in UTF-8. */
    public static void main(String[] args) throws Exception {
        if (args[0].equals("hear")) {
            hear(Path.of(args[1]), Path.of(args[2]));
        } else {
            WorkerRecognizer recognizer = Tricks.start(WorkerSettings.usual());
            System.out.println(recognizer.report().pid());
            recognizer.hear(TrickDecoder.recording(Path.of(args[1]), args[0]));
            Thread.currentThread().join();
        }
    }

    private static void hear(Path checkout, Path folder) throws Exception {
        try (Stream<Path> recordings = Files.list(folder);
                WorkerRecognizer recognizer =
                        WorkerRecognizer.start(Shelf.in(checkout).find(Shelf.EMBEDDED), WorkerSettings.usual())) {
            String said = recognizer.hear(recordings.findFirst().orElseThrow()).utterances().stream()
                    .map(Utterance::text)
                    .collect(Collectors.joining(" "));
            System.out.write(said.getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        }
    }
}
