package io.hotlineqa.command.script;

import io.hotlineqa.command.terminal.StartException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Unmatched;

/** A sub-command that the script {@code ./qa} carries out before any Java starts. */
abstract class ScriptCommand implements Callable<Integer> {
    @Unmatched
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws StartException {
        throw new StartException("run this by the script ./qa at the root of the checkout; it was given " + arguments);
    }
}
