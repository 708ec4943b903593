package io.hotlineqa.command;

/** Whether a person watches: {@code ./qa} looks, since Java can't ask about one stream alone. */
final class Terminal {
    private Terminal() {}

    static boolean watches() {
        return Boolean.getBoolean("hotlineqa.terminal");
    }
}
