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
                tallies.add(new Tally(field, values, new int[(int) values.getValueCount()]));
            }
        }
    }

    @Override
    public void collect(int document) throws IOException {
        for (Tally tally : tallies) {
            if (tally.values.advanceExact(document)) {
                for (int left = tally.values.docValueCount(); left > 0; left--) {
                    tally.counts[(int) tally.values.nextOrd()]++;
                }
            }
        }
    }

    /** Adds up the segment that is done. */
    @Override
    public void finish() throws IOException {
        for (Tally tally : tallies) {
            for (int ordinal = 0; ordinal < tally.counts.length; ordinal++) {
                if (tally.counts[ordinal] > 0) {
                    String value = tally.values.lookupOrd(ordinal).utf8ToString();
                    counts.get(tally.field).merge(value, (long) tally.counts[ordinal], Long::sum);
                }
            }
        }
        tallies.clear();
    }

    /** By field and value. */
    Map<Field, Map<String, Long>> counts() throws IOException {
        finish();
        return counts;
    }

    /** The counts of one field in one segment. */
    private static final class Tally {
        private final Field field;
        private final SortedSetDocValues values;
        private final int[] counts;

        Tally(Field field, SortedSetDocValues values, int[] counts) {
            this.field = field;
            this.values = values;
            this.counts = counts;
        }
    }
}
