package io.hotlineqa.rules.json;

/** A line that is no transcript. The message names the line and the field. */
public final class TranscriptFormatException extends Exception {
    private static final long serialVersionUID = 1L;
    private final long line;
    private final String field;

    TranscriptFormatException(long line, String field, String detail, Exception cause) {
        super(
                "第 " + line + " 行" + (field.isEmpty() ? "" : "，“" + field + "”") + "：" + detail + " (line " + line
                        + (field.isEmpty() ? "" : ", field " + field) + ")",
                cause);
        this.line = line;
        this.field = field;
    }

    /** From 1. */
    public long line() {
        return line;
    }

    /** The field, such as {@code utterances[3].start}; empty when the line is no JSON at all. */
    public String field() {
        return field;
    }
}
