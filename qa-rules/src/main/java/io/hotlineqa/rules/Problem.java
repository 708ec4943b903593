package io.hotlineqa.rules;

/**
 * Something wrong in a rulebook file.
 *
 * @param file the file's name
 * @param line from 1
 * @param column from 1
 * @param message what is wrong, in Chinese and English, with the valid choices where there are some
 */
public record Problem(String file, int line, int column, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
