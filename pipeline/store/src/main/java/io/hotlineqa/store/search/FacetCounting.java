package io.hotlineqa.store.search;

import io.hotlineqa.store.query.Field;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.CollectorManager;

/** Counts the values of all found calls. Serves one search. */
final class FacetCounting implements CollectorManager<FacetCounter, Map<Field, Map<String, Long>>> {
    private static final int SHOWN = 30;

    private final List<Field> fields;
    private final Map<Field, Map<String, Long>> counts = new EnumMap<>(Field.class);

    FacetCounting(List<Field> fields) {
        this.fields = fields;
        fields.forEach(f -> counts.put(f, new HashMap<>()));
    }

    @Override
    public FacetCounter newCollector() {
        return new FacetCounter(fields);
    }

    @Override
    public Map<Field, Map<String, Long>> reduce(Collection<FacetCounter> counters) throws IOException {
        for (FacetCounter counter : counters) {
            counter.counts()
                    .forEach((field, values) ->
                            values.forEach((value, calls) -> counts.get(field).merge(value, calls, Long::sum)));
        }
        return counts;
    }

    /** After the search: for each field its values, the most frequent first. */
    Map<Field, List<FacetCount>> counted() {
        Map<Field, List<FacetCount>> facets = new EnumMap<>(Field.class);
        counts.forEach((field, values) -> facets.put(field, mostFrequent(values)));
        return facets;
    }

    private static List<FacetCount> mostFrequent(Map<String, Long> values) {
        return values.entrySet().stream()
                .map(e -> new FacetCount(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingLong(FacetCount::calls).reversed().thenComparing(FacetCount::value))
                .limit(SHOWN)
                .toList();
    }
}
