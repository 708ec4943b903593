package io.hotlineqa.rules.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.evaluation.Mishearing;
import io.hotlineqa.rules.evaluation.Pair;
import io.hotlineqa.rules.language.LocalWords;
import io.hotlineqa.rules.language.PhraseParser;
import io.hotlineqa.rules.phonetics.Confusions;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Role;
import io.hotlineqa.testkit.CallText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fast path over all phrases against alignment of each phrase by itself, on random talk with errors. */
class PhraseFinderTest {
    private static final Confusions CONFUSIONS = Confusions.shipped();

    /** A fit so good has enough pairs left, if it has four syllables and no free places; of others some have too few. */
    private static final double NEVER_LOST = 0.85;

    private static List<String> sentences;
    private static Mishearing ears;

    @BeforeAll
    static void readWhatIsSaid() throws Exception {
        Path folder = Path.of("evaluation");
        sentences = Files.readAllLines(folder.resolve("sentences.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1)[3])
                .toList();
        ears = new Mishearing(Pair.read(folder.resolve("pairs.tsv")));
    }

    @RepeatedTest(8)
    void findsWhatAlignmentOfEachShippedPhraseFinds(RepetitionInfo repetition) {
        assertSame(RulebookFile.shipped().phrases(), talk(new Random(repetition.getCurrentRepetition())));
    }

    @RepeatedTest(8)
    void findsWhatAlignmentOfEachRandomPhraseFinds(RepetitionInfo repetition) throws Exception {
        Random random = new Random(100 + repetition.getCurrentRepetition());

        assertSame(book(random).seal(), talk(random));
    }

    @Test
    void losesNothingThatFitsWell() throws Exception {
        Random random = new Random(7);
        PhraseFinder finder = book(random).seal();
        for (int call = 0; call < 8; call++) {
            HeardSyllables heard = talk(random);
            Findings found = finder.find(heard);
            for (Sought sought : longAndFixed(finder)) {
                List<Hit> good = new Exhaustive(finder, sought, heard, CONFUSIONS)
                        .everywhere().stream()
                                .filter(h -> h.score() >= NEVER_LOST)
                                .toList();

                assertThat(found.of(sought)).as(sought.toString()).containsAll(good);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "把<2-4>给, 我 把 单子 给 您",
        "把<2-4>给, 我 把 那张 单子 给 您",
        "把<0-3>给, 我 把 单子 给 您",
        "把<0-3>给, 我 把 给 您",
        "把<2-3>给<2-3>了, 我 把 单子 给 李师傅 了",
        "(把|将)<2-4>给[您]吧, 我 将 单子 给 吧",
    })
    void findsSingleSyllablesAroundAFreePlaceHoweverLongItIs(String phrase, String said) throws Exception {
        PhraseBook book = new PhraseBook(CONFUSIONS, LocalWords.NONE);
        Sought sought = book.add(PhraseParser.parse(phrase, Map.of()), syllables -> 0.75);
        HeardSyllables heard = HeardSyllables.of(CallText.transcript("agent " + said), Role.AGENT, 1.5);

        assertThat(book.seal().find(heard).of(sought))
                .singleElement()
                .satisfies(hit -> assertThat(hit.score()).isEqualTo(1));
    }

    @Test
    void findsNothingWhereTheFreePlaceIsTooLong() throws Exception {
        PhraseBook book = new PhraseBook(CONFUSIONS, LocalWords.NONE);
        Sought sought = book.add(PhraseParser.parse("把<2-3>给", Map.of()), syllables -> 0.75);
        HeardSyllables heard = HeardSyllables.of(CallText.transcript("agent 我 把 昨天 写 的 那张 单子 给 您"), Role.AGENT, 1.5);

        assertThat(book.seal().find(heard).of(sought)).isEmpty();
    }

    private static List<Sought> longAndFixed(PhraseFinder finder) {
        return finder.sought().stream()
                .filter(s -> s.syllables() >= 4 && !s.phrase().toString().contains("<"))
                .toList();
    }

    private static void assertSame(PhraseFinder finder, HeardSyllables heard) {
        Findings found = finder.find(heard);
        for (Sought sought : finder.sought()) {
            assertThat(found.of(sought))
                    .as(sought.toString())
                    .isEqualTo(new Exhaustive(finder, sought, heard, CONFUSIONS).nearPairs());
        }
        assertThat(finder.sought()).anySatisfy(s -> assertThat(found.of(s)).isNotEmpty());
    }

    /** Some sentences with 5 to 40 of 100 characters wrong, some after a long pause. */
    private static HeardSyllables talk(Random random) {
        StringBuilder text = new StringBuilder("agent 喂\n");
        for (int i = 0; i < 12; i++) {
            text.append(random.nextInt(4) == 0 ? "silence 3\nagent " : "agent ");
            text.append(any(random)).append('\n');
        }
        double errors = 0.05 + 0.35 * random.nextDouble();
        return HeardSyllables.of(ears.mishear(CallText.transcript(text.toString()), errors, random), Role.AGENT, 1.5);
    }

    private static String any(Random random) {
        return sentences.get(random.nextInt(sentences.size()));
    }

    /** Phrases of one syllable and more, with everything that the phrase language knows. */
    private static PhraseBook book(Random random) throws Exception {
        PhraseBook book = new PhraseBook(CONFUSIONS, LocalWords.NONE);
        for (int i = 0; i < 150; i++) {
            double floor = 0.6 + 0.1 * random.nextInt(4);
            book.add(PhraseParser.parse(phrase(random), Map.of()), syllables -> floor);
        }
        return book;
    }

    private static String phrase(Random random) {
        String said = any(random).replace(" ", "");
        int from = random.nextInt(said.length());
        String piece = said.substring(from, Math.min(said.length(), from + 1 + random.nextInt(9)));
        String other = any(random).replace(" ", "");
        int middle = random.nextInt(piece.length() + 1);
        String first = piece.substring(0, middle);
        String rest = piece.substring(middle);
        return switch (random.nextInt(7)) {
            case 0 -> piece + "(" + other + "|" + any(random) + ")";
            case 1 -> piece + "[" + other + "]";
            case 2 -> first + "<0-3>" + rest;
            case 3 -> first + piece.charAt(0) + "!" + rest;
            case 4 -> piece.charAt(0) + "<0-4>" + other.charAt(0);
            default -> piece;
        };
    }
}
