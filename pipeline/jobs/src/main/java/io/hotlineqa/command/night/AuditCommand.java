package io.hotlineqa.command.night;

import io.hotlineqa.command.terminal.DatabaseOption;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DropSummary;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves that nothing was lost: every file that was ever dropped has exactly one end, and the log is unbroken. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "核对：每个投递的文件 = 已评分 + 已隔离 + 重复，并校验审计链。",
            "Checks that dropped = scored + quarantined + duplicate for every drop, and the audit chain. Exit 1 on a breach."
        })
public final class AuditCommand implements Callable<Integer> {
    @Mixin
    private DatabaseOption database;

    @Option(names = "--json", description = "for machines")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException {
        try (Store store = database.open()) {
            List<DropSummary> drops = store.ledger().drops();
            List<String> breaches = store.audit().check();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(new Accounting(drops).json(breaches));
            } else {
                new Accounting(drops).table().print(out);
                breaches.forEach(b -> out.println("不符 breach: " + b));
                out.println(
                        breaches.isEmpty()
                                ? "账目相符 Everything is accounted for."
                                : "账目不符 " + breaches.size() + " breaches.");
            }
            return breaches.isEmpty() ? ExitCode.OK : ExitCode.LOOK;
        }
    }
}
