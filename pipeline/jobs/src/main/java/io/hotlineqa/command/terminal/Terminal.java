package io.hotlineqa.command.terminal;

/** Whether a person watches: {@code ./qa} looks, since Java can't ask about one stream alone. */
public final class Terminal {
    private Terminal() {}

    public static boolean watches() {
        return Boolean.getBoolean("hotlineqa.terminal");
    }
}
