package io.hotlineqa.rules.spi;

import io.hotlineqa.rules.matching.Sought;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * What a rulebook says under {@code check:}. Asking for a parameter that is missing or of the wrong kind notes a problem
 * at its place and gives a harmless value, so that all problems come out at once. Parameters that were never asked for
 * are reported as unknown.
 */
public interface Parameters {
    /** A number, or the name of a setting that holds one. */
    double number(String name);

    /** Like {@link #number(String)}, with a value for when it is not given. */
    double number(String name, double otherwise);

    /** How much at most, 0 or more; no limit when it is not given. */
    default double most(String name) {
        double most = number(name, Double.POSITIVE_INFINITY);
        if (!(most >= 0)) {
            problem(name, "不能是负数 (0 or more expected): " + most);
        }
        return most;
    }

    /** true or false; false when it is not given. */
    boolean flag(String name);

    /** A word out of {@code choices}; the first of them when it is not given. */
    String word(String name, List<String> choices);

    /** Text, or {@code otherwise} when it is not given. */
    String text(String name, String otherwise);

    /** Texts, one or a list; none when it is not given. */
    List<String> texts(String name);

    /**
     * Phrases to look for, one or a list; none when it is not given.
     *
     * @param floor the score from which on one counts as found
     */
    default List<Sought> phrases(String name, double floor) {
        return phrases(name, syllables -> floor);
    }

    /** Like {@link #phrases(String, double)}, with a score that depends on how many syllables a phrase has at least. */
    List<Sought> phrases(String name, IntToDoubleFunction floor);

    /** Like {@link #phrases(String, double)}, with the floor as it is for short phrases too; for words that the context supports. */
    List<Sought> loosePhrases(String name, double floor);

    /** Named lists of phrases, in the order of the file; none when it is not given. */
    Map<String, List<Sought>> namedPhrases(String name, double floor);

    /** A time of day such as {@code 22:00}. */
    LocalTime time(String name);

    /** Checks within a check; none when it is not given. */
    List<Check> checks(String name);

    /** Parameters within a parameter; nothing when it is not given. */
    Optional<Parameters> inner(String name);

    /** The days off that the rulebook lists. */
    Calendar calendar();

    /** Notes a problem with a parameter. */
    void problem(String name, String message);
}
