package io.hotlineqa.command.index;

import io.hotlineqa.command.terminal.DatabaseOption;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.search.SearchIndex;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the search index anew; dashboards that run search the old one until it is done. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "重建搜索索引；看板照常运行，完成后自动换用。",
            "Makes the search index anew beside the old one; running dashboards turn to it when it is done."
        })
final class IndexRebuildCommand implements Callable<Integer> {
    @Mixin
    private DatabaseOption database;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException, IOException {
        try (Store store = database.open()) {
            long calls = SearchIndex.rebuild(store, done -> {});
            spec.commandLine().getOut().println("已索引 indexed: " + calls);
            return ExitCode.OK;
        }
    }
}
