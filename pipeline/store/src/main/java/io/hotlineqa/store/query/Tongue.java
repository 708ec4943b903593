package io.hotlineqa.store.query;

import io.hotlineqa.store.call.ReviewState;
import io.hotlineqa.store.review.RemarkTag;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The language in which a query is written for its reader. Each is read back as the same, and both may be mixed. */
public enum Tongue {
    ENGLISH,
    CHINESE;

    /** What can become of a rule; {@code REVIEW} is what a person must confirm. */
    private static final Map<String, String> OUTCOMES = Map.of(
            "VIOLATED", "违规",
            "REVIEW", "待确认",
            "PASSED", "通过",
            "NOT_APPLICABLE", "不适用",
            "NOT_JUDGED", "未判定");

    private static final Map<String, String> YES_AND_NO = Map.of("yes", "是", "no", "否");
    private static final Map<Field, Map<String, String>> VALUES = Map.of(
            Field.EMERGENCY,
            YES_AND_NO,
            Field.REVIEWED,
            YES_AND_NO,
            Field.APPEALED,
            YES_AND_NO,
            Field.DIRECTION,
            Map.of("inbound", "呼入", "outbound", "呼出"),
            Field.STATE,
            Map.of(
                    ReviewState.OPEN.name(), "未发布",
                    ReviewState.PUBLISHED.name(), "已发布",
                    ReviewState.ACKNOWLEDGED.name(), "已认可",
                    ReviewState.APPEALED.name(), "申诉中",
                    ReviewState.ANSWERED.name(), "已答复",
                    ReviewState.CLOSED.name(), "已结案"),
            Field.TAG,
            Map.of(
                    RemarkTag.NOTE.name(), "备注",
                    RemarkTag.COACHING.name(), "辅导",
                    RemarkTag.GOOD_EXAMPLE.name(), "好的示例",
                    RemarkTag.BAD_EXAMPLE.name(), "反面示例"));

    /** That of a reader of Chinese, or of anybody else. */
    public static Tongue of(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    /** A query, as short as it can be. */
    public String write(Ask ask) {
        return new Written(this).of(ask);
    }

    /** The same within another query: in brackets where it would fall apart otherwise. */
    public String inside(Ask ask) {
        return new Written(this).inside(ask);
    }

    public String name(Field field) {
        return this == CHINESE ? field.chinese() : field.toString();
    }

    /** A value of a field of words as it is indexed, such as {@code closing=PASSED}, for its reader. */
    public String value(Field field, String value) {
        if (this == ENGLISH) {
            return value;
        }
        int outcome = field == Field.RULE ? value.indexOf('=') : -1;
        return outcome < 0
                ? VALUES.getOrDefault(field, Map.of()).getOrDefault(value, value)
                : value.substring(0, outcome + 1)
                        + OUTCOMES.getOrDefault(value.substring(outcome + 1), value.substring(outcome + 1));
    }

    /** These values, one of which is to be chosen. */
    String choice(Field field, List<String> values) {
        return String.join(
                this == CHINESE ? "、" : " ",
                values.stream().map(value -> value(field, value)).toList());
    }

    /** The value as it is indexed that a field calls so in Chinese; the text itself where it calls none so. */
    static String meant(Field field, String text) {
        return meant(VALUES.getOrDefault(field, Map.of()), text);
    }

    /** The same of what can become of a rule. */
    static String outcome(String text) {
        return meant(OUTCOMES, text);
    }

    private static String meant(Map<String, String> values, String text) {
        return values.entrySet().stream()
                .filter(value -> value.getValue().equals(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(text);
    }
}
