package io.hotlineqa.rules.json;

/** A field that cannot be read; becomes a {@link TranscriptFormatException} once the line is known. */
final class FieldException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final String field;

    FieldException(String field, String detail) {
        super(detail);
        this.field = field;
    }
}
