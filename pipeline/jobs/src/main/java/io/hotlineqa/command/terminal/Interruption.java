package io.hotlineqa.command.terminal;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the command was asked to end: what fails after that fails because of it, and nobody need hear of it. */
public final class Interruption {
    private static final AtomicBoolean UNDER_WAY = new AtomicBoolean();

    private Interruption() {}

    public static void expect() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> UNDER_WAY.set(true), "interruption"));
    }

    public static boolean isUnderWay() {
        return UNDER_WAY.get();
    }
}
