package io.hotlineqa.command.night;

import io.hotlineqa.command.terminal.DatabaseOption;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.jobs.drop.Drop;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.Ledger;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives quarantined recordings another chance; the next run of their drop takes them in again. */
@Command(
        name = "requeue",
        mixinStandardHelpOptions = true,
        description = {
            "重新排队：让被隔离的录音再次处理。",
            "Gives quarantined recordings another chance at the next run of their drop. Exit 1: there are none such."
        })
public final class RequeueCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Which which;

    @Mixin
    private DatabaseOption database;

    @Spec
    private CommandSpec spec;

    /** One of three ways to say which. */
    static final class Which {
        @Parameters(paramLabel = "ID", description = "the number that run gives a file in quarantine")
        private Long id;

        @Option(names = "--reason", description = "every file quarantined for it: ${COMPLETION-CANDIDATES}")
        private QuarantineReason reason;

        @Option(names = "--drop", paramLabel = "DROP", description = "every quarantined file of a drop, by its folder")
        private Path drop;
    }

    @Override
    public Integer call() throws StartException {
        try (Store store = database.open()) {
            int requeued = requeue(store.ledger(), System.getProperty("user.name"));
            spec.commandLine().getOut().println("重新排队 requeued: " + requeued);
            return requeued > 0 ? ExitCode.OK : ExitCode.LOOK;
        }
    }

    private int requeue(Ledger ledger, String actor) {
        if (which.id != null) {
            return ledger.requeue(which.id, actor);
        }
        return which.reason != null
                ? ledger.requeue(which.reason, actor)
                : ledger.requeueDrop(Drop.in(which.drop).id(), actor);
    }
}
