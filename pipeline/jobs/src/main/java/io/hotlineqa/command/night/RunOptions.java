package io.hotlineqa.command.night;

import io.hotlineqa.command.rulebook.RulebookOption;
import io.hotlineqa.command.terminal.DatabaseOption;
import io.hotlineqa.models.Shelf;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a run and the demo have in common. */
public final class RunOptions {
    @Option(
            names = "--model",
            paramLabel = "ID|PATH",
            defaultValue = Shelf.EMBEDDED,
            description = "the speech model (default: ${DEFAULT-VALUE})")
    private String model;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "recognising processes (default: one for each core, here ${DEFAULT-VALUE})")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Mixin
    private RulebookOption rulebook = new RulebookOption();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    String model() {
        return model;
    }

    public int workers() {
        return workers;
    }

    public RulebookOption rulebook() {
        return rulebook;
    }

    public DatabaseOption database() {
        return database;
    }
}
