package io.hotlineqa.command.night;

import io.hotlineqa.command.terminal.DatabaseOption;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.jobs.drop.Drop;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.Ledger;
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

        @Option(
                names = "--drop",
                paramLabel = "DROP",
                description = "every quarantined file of a drop, by its folder or s3://BUCKET/PREFIX")
        private String drop;
    }

    @Override
    public Integer call() throws StartException {
        try (Store store = database.open()) {
            int requeued = requeue(store.ledger(), System.getProperty("user.name"));
            spec.commandLine().getOut().println("重新排队 requeued: " + requeued);
            if (requeued == 0 && which.id != null) {
                spec.commandLine().getErr().println("qa: " + which.id + ": " + why(store.ledger()));
            }
            return requeued > 0 ? ExitCode.OK : ExitCode.LOOK;
        }
    }

    private String why(Ledger ledger) {
        return switch (ledger.requeueRefusal(which.id)) {
            case NO_SUCH_FILE -> "没有这个编号的文件 no file has this number";
            case WAITING -> "已在等待处理 it waits for the next run already";
            case SUPERSEDED -> "文件已被替换 the file was replaced; the next run takes what is there now";
            case ERASED -> "通话已彻底删除 its call was erased for good";
            case RECORDING_GONE -> "录音已按保存期限删除，评分保留 its recording was kept long enough and is gone; its score stays";
        };
    }

    private int requeue(Ledger ledger, String actor) throws StartException {
        if (which.id != null) {
            return ledger.requeue(which.id, actor);
        }
        return which.reason != null
                ? ledger.requeue(which.reason, actor)
                : ledger.requeueDrop(Drop.in(DropFolder.of(which.drop)).id(), actor);
    }
}
