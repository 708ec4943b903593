package io.hotlineqa.store.search;

import io.hotlineqa.store.query.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values of all found calls. Serves one thread of one search. */
final class FacetCounter extends SimpleCollector {
    private final List<Field> fields;
    private final Map<Field, Map<String, Long>> counts = new EnumMap<>(Field.class);
    private final List<Tally> tallies = new ArrayList<>();

    FacetCounter(List<Field> fields) {
        this.fields = fields;
        fields.forEach(f -> counts.put(f, new HashMap<>()));
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        finish();
        for (Field field : fields) {
            SortedSetDocValues values = DocValues.getSortedSet(context.reader(), Fields.counted(field));
            if (values.getValueCount() > 0) {
                tallies.add(Tally.of(field, values));
            }
        }
    }

    @Override
    public void collect(int document) throws IOException {
        for (Tally tally : tallies) {
            tally.add(document);
        }
    }

    /** Adds up the segment that is done. */
    @Override
    public void finish() throws IOException {
        for (Tally tally : tallies) {
            tally.addTo(counts.get(tally.field));
        }
        tallies.clear();
    }

    /** By field and value. */
    Map<Field, Map<String, Long>> counts() throws IOException {
        finish();
        return counts;
    }

    /** The counts of one field in one segment. */
    private abstract static class Tally {
        final int[] counts;
        private final Field field;
        private final SortedSetDocValues values;

        Tally(Field field, SortedSetDocValues values) {
            this.field = field;
            this.values = values;
            this.counts = new int[(int) values.getValueCount()];
        }

        /** Most fields have one value a call, which is faster to read. */
        static Tally of(Field field, SortedSetDocValues values) {
            SortedDocValues single = DocValues.unwrapSingleton(values);
            return single == null ? new OfMany(field, values) : new OfOne(field, values, single);
        }

        abstract void add(int document) throws IOException;

        void addTo(Map<String, Long> all) throws IOException {
            for (int ordinal = 0; ordinal < counts.length; ordinal++) {
                if (counts[ordinal] > 0) {
                    all.merge(values.lookupOrd(ordinal).utf8ToString(), (long) counts[ordinal], Long::sum);
                }
            }
        }
    }

    /** Of a field with several values a call. */
    private static final class OfMany extends Tally {
        private final SortedSetDocValues many;

        OfMany(Field field, SortedSetDocValues many) {
            super(field, many);
            this.many = many;
        }

        @Override
        void add(int document) throws IOException {
            if (many.advanceExact(document)) {
                for (int left = many.docValueCount(); left > 0; left--) {
                    counts[(int) many.nextOrd()]++;
                }
            }
        }
    }

    /** Of a field with at most one value a call. */
    private static final class OfOne extends Tally {
        private final SortedDocValues one;

        OfOne(Field field, SortedSetDocValues values, SortedDocValues one) {
            super(field, values);
            this.one = one;
        }

        @Override
        void add(int document) throws IOException {
            if (one.advanceExact(document)) {
                counts[one.ordValue()]++;
            }
        }
    }
}
