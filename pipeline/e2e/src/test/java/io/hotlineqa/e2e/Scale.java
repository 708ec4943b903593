package io.hotlineqa.e2e;

/** How much the chaos kit does: little in each build, more by {@code pipeline/e2e/chaos}. */
public final class Scale {
    private Scale() {}

    /** The number that was asked for, else the one for each build. */
    public static int of(String name, int usual) {
        return Integer.getInteger("chaos." + name, usual);
    }
}
