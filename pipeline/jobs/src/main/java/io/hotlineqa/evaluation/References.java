package io.hotlineqa.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code REFS.tsv}: {@code name<TAB>reference text} a line, the audio being {@code DIR/name.wav}. No text behind the tab
 * says that nobody speaks there.
 */
public final class References {
    private final List<Reference> references = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private References() {}

    /** Reads the file; what is wrong with lines is kept in {@link #problems()}. */
    public static References read(Path tsv, Path audio) throws IOException {
        References read = new References();
        int number = 0;
        for (String line : Files.readAllLines(tsv)) {
            number++;
            if (!line.isBlank()) {
                read.line(line, tsv + ", line " + number, audio);
            }
        }
        if (read.references.isEmpty() && read.problems.isEmpty()) {
            read.problems.add(tsv + ": no line 'name<TAB>text' in it");
        }
        return read;
    }

    private void line(String line, String place, Path audio) {
        int tab = line.indexOf('\t');
        String text = line.substring(tab + 1);
        boolean unsayable = !text.isBlank() && Characters.of(text).length == 0;
        if (tab <= 0 || unsayable) {
            problems.add(place + ": not 'name<TAB>text', nor 'name<TAB>' for a recording without speech: " + line);
            return;
        }
        String name = line.substring(0, tab).strip();
        Path wav = audio.resolve(name.endsWith(".wav") ? name : name + ".wav");
        if (!Files.isRegularFile(wav)) {
            problems.add(place + ": there is no " + wav);
            return;
        }
        references.add(new Reference(name, wav, text));
    }

    public List<Reference> all() {
        return List.copyOf(references);
    }

    public List<String> problems() {
        return List.copyOf(problems);
    }
}
