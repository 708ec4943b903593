package io.hotlineqa.command.privacy;

import io.hotlineqa.command.terminal.DatabaseOption;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.privacy.Erasable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes calls out for good: recordings, transcripts, scorecards, reviews and what the search knows of them. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "彻底删除通话：录音、转写、评分、复核和搜索索引；审计记录保留。",
            "Erases calls for good: the recordings with all copies, transcripts, scorecards, reviews and the search index."
                    + " The file stays accounted for and the audit log keeps that it was erased, by whom and why."
        })
public final class EraseCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "CALL", description = "a call's id, or the SHA-256 of its recording")
    private List<String> calls;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why; it goes into the audit log")
    private String reason;

    @Mixin
    private DatabaseOption database;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException, IOException, InterruptedException {
        try (Store store = database.open()) {
            List<Erasable> meant = Erasing.meant(store, calls, reason);
            Erasing.refuse(meant.stream()
                    .filter(Erasable::held)
                    .map(one -> one.callId() + ": 已被保全 is on hold; qa hold --release")
                    .toList());
            List<String> remarks =
                    Erasing.of(store, meant, reason, spec.commandLine().getOut());
            remarks.forEach(spec.commandLine().getOut()::println);
            return remarks.isEmpty() ? ExitCode.OK : ExitCode.LOOK;
        }
    }
}
