package io.hotlineqa.rules;

/**
 * Words for the reader of either language.
 *
 * @param zh Chinese, the language of the screens
 * @param en English
 */
public record Text(String zh, String en) {
    @Override
    public String toString() {
        return zh;
    }
}
