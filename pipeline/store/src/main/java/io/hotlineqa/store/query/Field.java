package io.hotlineqa.store.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a call can be asked for beside its words. */
public enum Field {
    /** {@code RULE=OUTCOME}. */
    RULE(Kind.WORD, "规则"),
    BY(Kind.WORD, "座席号"),
    /** What came with the call as {@code team} or {@code 班组}. */
    TEAM(Kind.WORD, "班组"),
    QUEUE(Kind.WORD, "队列"),
    DIRECTION(Kind.WORD, "方向"),
    TOPIC(Kind.WORD, "主题"),
    EMERGENCY(Kind.WORD, "紧急"),
    STATE(Kind.WORD, "状态"),
    REVIEWED(Kind.WORD, "已复核"),
    APPEALED(Kind.WORD, "申诉"),
    /** What people marked stretches of it as. */
    TAG(Kind.WORD, "标记"),
    RULEBOOK(Kind.WORD, "规则书"),
    MODEL(Kind.WORD, "模型"),
    CALL(Kind.WORD, "编号"),
    /** {@code NAME=VALUE} of what else came with the call. */
    ATTRIBUTE(Kind.WORD, "属性"),
    SCORE(Kind.NUMBER, "得分"),
    HUMAN(Kind.NUMBER, "人工得分"),
    DURATION(Kind.NUMBER, "时长"),
    SILENCE(Kind.NUMBER, "静音"),
    OVERLAP(Kind.NUMBER, "重叠"),
    /** Days since 1970 where the hotline is. */
    DATE(Kind.DATE, "日期"),
    HOUR(Kind.NUMBER, "小时");

    /** What its values are. */
    public enum Kind {
        WORD,
        NUMBER,
        DATE
    }

    private final Kind kind;
    private final String chinese;

    Field(Kind kind, String chinese) {
        this.kind = kind;
        this.chinese = chinese;
    }

    public Kind kind() {
        return kind;
    }

    /** Its Chinese name in the query language. */
    public String chinese() {
        return chinese;
    }

    /** Asks for this value of a field of words. */
    public Ask is(String value) {
        return new Has(this, value);
    }

    /** The field of that name, English or Chinese. */
    static Optional<Field> named(String name) {
        return Arrays.stream(values())
                .filter(f -> f.toString().equals(name.toLowerCase(Locale.ROOT)) || f.chinese.equals(name))
                .findFirst();
    }

    /** All names, for messages. */
    static String names(Tongue tongue) {
        return Arrays.stream(values())
                .map(tongue::name)
                .collect(Collectors.joining(tongue == Tongue.CHINESE ? "、" : ", "));
    }

    String range(double low, double high) {
        if (low == high) {
            return number(low);
        }
        if (Double.isInfinite(high)) {
            return ">=" + number(low);
        }
        return Double.isInfinite(low) ? "<=" + number(high) : number(low) + ".." + number(high);
    }

    private String number(double value) {
        if (kind == Kind.DATE) {
            return LocalDate.ofEpochDay((long) value).toString();
        }
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
