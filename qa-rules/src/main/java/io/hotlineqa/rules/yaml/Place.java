package io.hotlineqa.rules.yaml;

/** A place in a file; line and column count from 1. */
record Place(int line, int column) {
    static final Place START = new Place(1, 1);

    /** The place of the character at {@code index}, which counts code points from 0. */
    static Place of(String text, int index) {
        int line = 1;
        int column = 1;
        for (int character : text.codePoints().limit(index).toArray()) {
            column = character == '\n' ? 1 : column + 1;
            line += character == '\n' ? 1 : 0;
        }
        return new Place(line, column);
    }
}
