package io.hotlineqa.store.search;

import io.hotlineqa.store.query.Field;
import java.util.List;

/** The names of what lies in the index. Change {@link #FORMAT} with them: an index of another format is made anew. */
final class Fields {
    static final String FORMAT = "4";

    /** The id of the stored call. */
    static final String ID = "id";

    /** Each character that counts, with its position. */
    static final String TEXT = "text";

    /** The terms of {@link Sounds}. */
    static final String SOUND = "sound";

    /** The {@link Talk}. */
    static final String TALK = "talk";

    /** The {@link Talk} with personal data hidden; only where there is some. */
    static final String HIDDEN = "hidden";

    /** Whose call it is; the field that rights stand on. */
    static final String OWNER = "owner";

    /** Equal for calls of nearly the same words. */
    static final String LIKENESS = "likeness";

    /** Seconds since 1970. */
    static final String STARTED = "started";

    /** Of everything in the document; tells whether it is up to date. */
    static final String DIGEST = "digest";

    /** The fields that calls are counted by. */
    static final List<Field> FACETS = List.of(
            Field.RULE,
            Field.TOPIC,
            Field.EMERGENCY,
            Field.STATE,
            Field.DIRECTION,
            Field.QUEUE,
            Field.BY,
            Field.TEAM,
            Field.TAG,
            Field.RULEBOOK,
            Field.MODEL);

    private Fields() {}

    /** Where the words or the number of a field lie. */
    static String of(Field field) {
        return "is-" + field;
    }

    /** Where the values that are counted lie. */
    static String counted(Field field) {
        return "count-" + field;
    }
}
