package io.hotlineqa.command.index;

import io.hotlineqa.command.terminal.DatabaseOption;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.search.SearchIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Compares the search index with the store, call by call. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "逐通核对搜索索引与数据库。",
            "Compares the search index with the store, call by call. Exit 1 when they differ."
        })
final class IndexVerifyCommand implements Callable<Integer> {
    @Mixin
    private DatabaseOption database;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException, IOException {
        try (Store store = database.open()) {
            List<String> wrong = SearchIndex.verify(store);
            PrintWriter out = spec.commandLine().getOut();
            wrong.forEach(w -> out.println("不符 differs: " + w));
            out.println(
                    wrong.isEmpty() ? "索引相符 The index equals the store." : "索引不符 " + wrong.size() + " differences.");
            return wrong.isEmpty() ? ExitCode.OK : ExitCode.LOOK;
        }
    }
}
