package io.hotlineqa.models.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The phones of a speech model by name, one id for each position in a word: begin, inside, end, single. */
final class Phones {
    private static final String SILENCE = "SIL";

    private final Map<String, Integer> ids;

    private Phones(Map<String, Integer> ids) {
        this.ids = ids;
    }

    static Phones read(Path file) throws IOException {
        Phones phones = new Phones(Symbols.read(file));
        phones.id(SILENCE);
        phones.id("zh_u_B"); // a model with other phones has no such name
        return phones;
    }

    int silence() throws IOException {
        return id(SILENCE);
    }

    /** Ids of one syllable's phones; {@code first} and {@code last} tell where in its word the syllable stands. */
    int[] of(String syllable, boolean first, boolean last) throws IOException {
        List<String> names = Pronunciation.of(syllable);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            found.add(id(names.get(i) + position(first && i == 0, last && i == names.size() - 1)));
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String position(boolean first, boolean last) {
        if (first && last) {
            return "_S";
        }
        return first ? "_B" : last ? "_E" : "_I";
    }

    private int id(String name) throws IOException {
        Integer id = ids.get(name);
        if (id == null) {
            throw new IOException("graph/phones.txt has no phone " + name);
        }
        return id;
    }
}
