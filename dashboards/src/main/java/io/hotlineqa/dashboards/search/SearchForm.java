package io.hotlineqa.dashboards.search;

import io.hotlineqa.store.query.AllOf;
import io.hotlineqa.store.query.AnyOf;
import io.hotlineqa.store.query.Ask;
import io.hotlineqa.store.query.Field;
import io.hotlineqa.store.query.Has;
import io.hotlineqa.store.query.Not;
import io.hotlineqa.store.query.Phrase;
import io.hotlineqa.store.query.Place;
import io.hotlineqa.store.query.Said;
import io.hotlineqa.store.query.Speaker;
import io.hotlineqa.store.query.Tongue;
import io.hotlineqa.store.query.Within;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A query as the fields of a form. Each part that a field can hold is in its field, all others stand in {@code rest} in
 * the query language, so that nothing is lost on the way there and back.
 *
 * @param values what stands in which field; a field without a name here is empty
 */
record SearchForm(Map<String, String> values) {
    /** What is offered for the place of the words; any other place of the language is kept, too. */
    static final List<String> PLACES =
            List.of("@first10s", "@first30s", "@last10s", "@last30s", "@first1t", "@first2t", "@last1t", "@last2t");

    private static final String ACCUSED = "=VIOLATED";
    private static final String SOUND = "sound";

    SearchForm {
        values = Map.copyOf(values);
    }

    /** @param tongue of what no field can hold */
    static SearchForm of(Ask ask, Tongue tongue) {
        Filling filling = new Filling(new TreeMap<>());
        List<Ask> rest = (ask instanceof AllOf all ? all.parts() : List.of(ask).stream())
                .filter(part -> !filling.takes(part))
                .toList();
        filling.put("rest", tongue.write(new AllOf(rest)));
        return new SearchForm(filling.values);
    }

    /** What stands there; empty for nothing. */
    public String get(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** The fields as a query. What makes no sense in a field makes none in the query, and is said where that is read. */
    String query() {
        return new FormQuery(this).text();
    }

    /** Puts the parts of a query into fields. */
    private record Filling(Map<String, String> values) {
        boolean takes(Ask part) {
            if (part instanceof Said said) {
                return takesSaid(said);
            } else if (part instanceof Not not && not.ask() instanceof Said said) {
                return isPlain(said) && add("without", said.phrase().text());
            } else if (part instanceof Has has) {
                return has.field() == Field.RULE
                        ? takesRule(has.value())
                        : put(has.field().toString(), has.value());
            } else if (part instanceof AnyOf any) {
                return takesAccused(any);
            }
            return part instanceof Within within && takesRange(within.field().toString(), within.toString());
        }

        /** The fields hold phrases that are all said in one manner. */
        private boolean takesSaid(Said said) {
            boolean fits = said.phrase().kind() != Phrase.Kind.PATTERN
                    && (!values.containsKey("words") || manner().equals(manner(said)));
            return fits && putManner(said) && add("words", said.phrase().text());
        }

        private boolean putManner(Said said) {
            put("who", said.who() == Speaker.ANYONE ? "" : said.who().name());
            put(SOUND, said.phrase().kind() == Phrase.Kind.SOUND ? "yes" : "");
            put("where", said.where().toString());
            return true;
        }

        private String manner() {
            return values.getOrDefault("who", "") + values.getOrDefault(SOUND, "") + values.getOrDefault("where", "");
        }

        private static String manner(Said said) {
            Filling other = new Filling(new TreeMap<>());
            other.putManner(said);
            return other.manner();
        }

        private static boolean isPlain(Said said) {
            return said.who() == Speaker.ANYONE
                    && said.phrase().kind() == Phrase.Kind.WORDS
                    && said.where().equals(Place.ANYWHERE);
        }

        private boolean takesRule(String value) {
            String[] parts = value.split("=", 2);
            return put("rule", parts[0]) && put("outcome", parts[1]);
        }

        /** A rule without an outcome means both that accuse. */
        private boolean takesAccused(AnyOf any) {
            List<String> sides = any.asks().stream().map(Ask::toString).toList();
            String rule = sides.get(0).replace(ACCUSED, "");
            return sides.equals(List.of(rule + ACCUSED, rule + "=REVIEW"))
                    && any.asks().get(0) instanceof Has has
                    && put("rule", has.value().replace(ACCUSED, ""));
        }

        private boolean takesRange(String field, String text) {
            if (values.containsKey(field + "-from") || values.containsKey(field + "-to")) {
                return false;
            }
            String range = text.substring(field.length() + 1);
            String[] ends = range.startsWith(">=")
                    ? new String[] {range.substring(2), ""}
                    : range.startsWith("<=")
                            ? new String[] {"", range.substring(2)}
                            : (range + ".." + range).split("\\.\\.");
            put(field + "-from", ends[0]);
            put(field + "-to", ends[1]);
            return true;
        }

        /** Spaces within a phrase mean nothing; between phrases they part them. */
        private boolean add(String name, String phrase) {
            values.merge(name, phrase.replaceAll("\\s+", ""), (before, more) -> before + " " + more);
            return true;
        }

        /** Whether the field was empty. */
        private boolean put(String name, String value) {
            return value.isEmpty() || values.putIfAbsent(name, value) == null;
        }
    }
}
