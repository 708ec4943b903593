package io.hotlineqa.store.search;

import io.hotlineqa.rules.evaluation.Mishearing;
import io.hotlineqa.rules.evaluation.Pair;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.testkit.CallText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Calls with planted sentences, heard with errors, and what was really said in each. The same seed gives the same set.
 */
final class RetrievalSet {
    private static final Path RULES = Path.of("..", "..", "qa-rules", "evaluation");
    private static final Path PLANTED = Path.of("src", "test", "resources", "retrieval.txt");

    private final List<String> said = new ArrayList<>();
    private final List<Transcript> heard = new ArrayList<>();
    private final List<String> sentences;
    private final List<String> planted;
    private final Random random;

    private RetrievalSet(long seed) throws IOException {
        sentences = lines(RULES.resolve("sentences.tsv")).stream()
                .map(l -> l.split("\t", -1)[2])
                .toList();
        planted = lines(PLANTED);
        random = new Random(seed);
    }

    /** So many calls with a share of characters wrong; each planted sentence is in about one call of a hundred. */
    static RetrievalSet of(int calls, double errors, long seed) throws IOException {
        RetrievalSet set = new RetrievalSet(seed);
        Mishearing ears = new Mishearing(Pair.read(RULES.resolve("pairs.tsv")));
        for (int i = 0; i < calls; i++) {
            Transcript call = CallText.transcript(Call.with("r" + i).build(), set.compose());
            set.said.add(text(call));
            set.heard.add(ears.mishear(call, errors, set.random));
        }
        return set;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(l -> !l.startsWith("#")).toList();
    }

    private String compose() {
        StringBuilder text = new StringBuilder();
        int lines = 8 + random.nextInt(8);
        for (int i = 0; i < lines; i++) {
            boolean special = random.nextInt(18) == 0;
            String sentence = special ? any(planted).replaceAll("[\\[\\]]", "") : any(sentences);
            text.append(i % 2 == 0 ? "agent " : "customer ").append(sentence).append('\n');
        }
        return text.toString();
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String text(Transcript call) {
        return call.utterances().stream()
                .map(Utterance::text)
                .map(Characters::of)
                .collect(Collectors.joining("|"));
    }

    List<Transcript> heard() {
        return heard;
    }

    /** What is searched for. */
    List<String> queries() {
        return planted.stream()
                .map(l -> l.substring(l.indexOf('[') + 1, l.indexOf(']')))
                .toList();
    }

    /** Whether it was really said in that call. */
    boolean isSaid(String query, int call) {
        return said.get(call).contains(Characters.of(query));
    }
}
