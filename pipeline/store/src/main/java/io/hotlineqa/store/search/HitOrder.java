package io.hotlineqa.store.search;

import io.hotlineqa.store.query.Field;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The orders that found calls can be in; ties go to the newer one. */
public enum HitOrder {
    /** What fits best first. */
    RELEVANCE,
    NEWEST,
    OLDEST,
    /** The lowest machine score first. */
    LOWEST,
    /** The highest machine score first. */
    HIGHEST;

    boolean isByScore() {
        return this == LOWEST || this == HIGHEST;
    }

    Sort sort() {
        return new Sort(first(), started(true), new SortField(Fields.ID, SortField.Type.LONG, true));
    }

    private SortField first() {
        return switch (this) {
            case RELEVANCE -> SortField.FIELD_SCORE;
            case NEWEST -> started(true);
            case OLDEST -> started(false);
            case LOWEST -> score(false);
            case HIGHEST -> score(true);
        };
    }

    private static SortField started(boolean newest) {
        return new SortField(Fields.STARTED, SortField.Type.LONG, newest);
    }

    private static SortField score(boolean highest) {
        return new SortField(Fields.of(Field.SCORE), SortField.Type.DOUBLE, highest);
    }
}
