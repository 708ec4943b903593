package io.hotlineqa.command.models;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.Home;
import io.hotlineqa.command.terminal.Table;
import io.hotlineqa.models.CatalogueEntry;
import io.hotlineqa.models.Shelf;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {"已知的语音模型。", "The speech models that are known, and whether they are installed."})
final class ModelsListCommand implements Callable<Integer> {
    @Option(names = "--json", description = "for machines")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Shelf shelf = Shelf.in(Home.folder());
        List<CatalogueEntry> entries = shelf.catalogue().entries();
        if (json) {
            spec.commandLine().getOut().println(array(entries, shelf));
            return ExitCode.OK;
        }
        Table table = new Table("id", "installed", "MB", "Hz", "graph", "licence", "published error");
        for (CatalogueEntry entry : entries) {
            table.row(
                    entry.id(),
                    shelf.has(entry.id()) ? "yes" : "no",
                    entry.archive()
                            .map(a -> Long.toString(a.bytes() / 1_000_000))
                            .orElse("-"),
                    Integer.toString(entry.sampleRate()),
                    entry.graph().name().toLowerCase(Locale.ROOT),
                    entry.licence(),
                    entry.publishedError());
        }
        table.print(spec.commandLine().getOut());
        return ExitCode.OK;
    }

    private static ArrayNode array(List<CatalogueEntry> entries, Shelf shelf) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (CatalogueEntry entry : entries) {
            array.addObject()
                    .put("id", entry.id())
                    .put("installed", shelf.has(entry.id()))
                    .put("bytes", entry.archive().map(a -> a.bytes()).orElse(null))
                    .put("sampleRate", entry.sampleRate())
                    .put("graph", entry.graph().name().toLowerCase(Locale.ROOT))
                    .put("licence", entry.licence())
                    .put("publishedError", entry.publishedError());
        }
        return array;
    }
}
