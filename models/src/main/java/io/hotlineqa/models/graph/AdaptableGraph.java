package io.hotlineqa.models.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The {@code graph} folder of a model made by this project's recipe, open for more phrases.
 *
 * <p>A phrase becomes a way of its own from the state that every history of the language model backs off to, and from the
 * start of a sentence, back to the former. Nothing that was there is taken away: what the model heard before it can still
 * hear, at the same cost.
 */
public final class AdaptableGraph {
    /** One chance in a thousand where any word may follow, one in a hundred where somebody begins to speak. */
    private static final float ANYWHERE = (float) -Math.log(0.001);

    private static final float AT_START = (float) -Math.log(0.01);
    /** As in the recipe: three times of ten somebody pauses between two words. */
    private static final float PAUSE = (float) -Math.log(0.3);

    private static final float NO_PAUSE = (float) -Math.log(0.7);

    private final DecodingGraph graph;
    private final Phones phones;
    private final Transitions transitions;
    private final Map<String, Integer> words;
    private final int crossroads;

    private AdaptableGraph(Path model) throws IOException {
        Path folder = model.resolve("graph");
        phones = Phones.read(folder.resolve("phones.txt"));
        transitions = Transitions.read(model.resolve("am").resolve("final.mdl"));
        graph = DecodingGraph.read(folder.resolve("HCLG.fst"));
        words = Symbols.read(folder.resolve("words.txt"));
        crossroads = graph.crossroads();
    }

    /**
     * Reads the graph of a model.
     *
     * @param model its folder
     * @throws IOException when it cannot be read, or was not made by this project's recipe
     */
    public static AdaptableGraph of(Path model) throws IOException {
        return new AdaptableGraph(model);
    }

    /** Whether the model can already write this word. */
    public boolean knows(String word) {
        return words.containsKey(word);
    }

    /**
     * Adds a phrase; its new words can then also be heard alone.
     *
     * @throws IllegalArgumentException when one of its syllables is no Mandarin syllable
     */
    public void add(Phrase phrase) throws IOException {
        for (SpokenWord word : phrase.words()) {
            if (!knows(word.text()) && phrase.words().size() > 1) {
                addWay(List.of(word));
            }
        }
        addWay(phrase.words());
    }

    /** Writes {@code HCLG.fst} and {@code words.txt} into a folder that holds the rest of the model's graph. */
    public void write(Path folder) throws IOException {
        graph.write(folder.resolve("HCLG.fst"));
        Symbols.write(folder.resolve("words.txt"), words);
    }

    private void addWay(List<SpokenWord> said) throws IOException {
        int at = graph.addState();
        graph.addArc(crossroads, Arc.empty(ANYWHERE, at));
        if (graph.start() != crossroads) {
            graph.addArc(graph.start(), Arc.empty(AT_START, at));
        }
        for (int i = 0; i < said.size(); i++) {
            int next = i == said.size() - 1 ? crossroads : graph.addState();
            addPause(addWord(at, said.get(i)), next);
            at = next;
        }
    }

    /** The way of one word, syllable by syllable; returns where it ends. */
    private int addWord(int from, SpokenWord word) throws IOException {
        int number = words.computeIfAbsent(
                word.text(),
                text -> 1 + words.values().stream().max(Integer::compare).orElse(0));
        int at = graph.addState();
        graph.addArc(from, new Arc(0, number, 0, at));
        int last = word.syllables().size() - 1;
        for (int i = 0; i <= last; i++) {
            int next = graph.addState();
            for (String reading : word.syllables().get(i)) {
                addPhones(at, phones(reading, word, i == 0, i == last), next);
            }
            at = next;
        }
        return at;
    }

    private int[] phones(String reading, SpokenWord word, boolean first, boolean last) throws IOException {
        int[] ids = phones.of(reading, first, last);
        if (ids.length == 0) {
            throw new IllegalArgumentException(word.text() + ": '" + reading + "' is no Mandarin syllable");
        }
        return ids;
    }

    private void addPhones(int from, int[] ids, int to) {
        int at = from;
        for (int id : ids) {
            for (HmmState hmm : transitions.of(id)) {
                at = addState(at, hmm, 0);
            }
        }
        graph.addArc(at, Arc.empty(0, to));
    }

    private void addPause(int from, int to) throws IOException {
        graph.addArc(from, Arc.empty(NO_PAUSE, to));
        int silent = addState(from, transitions.of(phones.silence()).get(0), PAUSE);
        graph.addArc(silent, Arc.empty(0, to));
    }

    private int addState(int from, HmmState hmm, float cost) {
        int state = graph.addState();
        graph.addArc(from, new Arc(hmm.forward(), 0, cost + hmm.forwardCost(), state));
        graph.addArc(state, new Arc(hmm.selfLoop(), 0, hmm.selfLoopCost(), state));
        return state;
    }
}
