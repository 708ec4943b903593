package io.hotlineqa.command.privacy;

import io.hotlineqa.command.terminal.DatabaseOption;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.privacy.Erasable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps calls whatever their age, and lets them go again. */
@Command(
        name = "hold",
        mixinStandardHelpOptions = true,
        description = {
            "保全通话：解除之前既不会被抹除，录音也不会被清理。",
            "Puts calls on hold: until they are released they are not erased, and their recordings stay."
        })
public final class HoldCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "CALL", description = "a call's id, or the SHA-256 of its recording")
    private List<String> calls;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why; it goes into the audit log")
    private String reason;

    @Option(names = "--release", description = "lets them go again")
    private boolean release;

    @Mixin
    private DatabaseOption database;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException {
        try (Store store = database.open()) {
            for (Erasable one : Erasing.meant(store, calls, reason)) {
                spec.commandLine().getOut().println(change(store, one) + ": " + one.callId());
            }
            return ExitCode.OK;
        }
    }

    private String change(Store store, Erasable one) {
        String actor = System.getProperty("user.name");
        if (!release) {
            store.retention().hold(one, reason.strip(), actor);
            return "已保全 on hold";
        }
        return store.retention().release(one, reason.strip(), actor) ? "已解除 released" : "本未保全 was not on hold";
    }
}
