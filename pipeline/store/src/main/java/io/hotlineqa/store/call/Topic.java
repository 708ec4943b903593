package io.hotlineqa.store.call;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a call is about, as the result of the rule {@code topic} tells it. */
public final class Topic {
    /** Reads the result's reason, in Java and in PostgreSQL; its group is the topic. */
    private static final String REASON = "来电主题(?:：|听来是)([^，]+)";

    private static final Pattern PATTERN = Pattern.compile(REASON);

    /** The same of a reason in a column, in SQL. */
    public static final String OF_COLUMN = "btrim(substring(%s from '" + REASON + "'))";

    private Topic() {}

    /** The topic of a reason; null when it tells none. */
    public static String of(String reason) {
        Matcher topic = PATTERN.matcher(reason == null ? "" : reason);
        return topic.find() ? topic.group(1).strip() : null;
    }
}
