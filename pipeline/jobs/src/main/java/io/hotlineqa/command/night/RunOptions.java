package io.hotlineqa.command.night;

import io.hotlineqa.command.rulebook.RulebookOption;
import io.hotlineqa.command.terminal.DatabaseOption;
import io.hotlineqa.jobs.LocalJob;
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

    private final NightJob job;

    @Mixin
    private RulebookOption rulebook = new RulebookOption();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    public RunOptions() {
        this(LocalJob::start);
    }

    /** @param job does the work of a run */
    public RunOptions(NightJob job) {
        this.job = job;
    }

    NightJob job() {
        return job;
    }

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
