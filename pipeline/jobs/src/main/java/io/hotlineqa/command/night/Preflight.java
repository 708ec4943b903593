package io.hotlineqa.command.night;

import io.hotlineqa.command.terminal.Home;
import io.hotlineqa.command.terminal.OutFolder;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.jobs.drop.Archives;
import io.hotlineqa.jobs.drop.Drop;
import io.hotlineqa.jobs.drop.DropException;
import io.hotlineqa.jobs.drop.DropFile;
import io.hotlineqa.jobs.drop.DropMetadata;
import io.hotlineqa.models.InstalledModel;
import io.hotlineqa.models.ModelException;
import io.hotlineqa.models.Shelf;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.audio.RawFormats;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DropSummary;
import io.hotlineqa.store.database.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at everything a run needs before it starts and collects all problems, so that one look mends them all. */
public final class Preflight {
    private static final String ANY_HASH = "0".repeat(64);
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Drop drop;
    private final RunOptions options;
    private EngineRef engine;
    private boolean mayHeal;

    /** @param out where files will be written; null for nowhere */
    public Preflight(Path folder, Path out, RunOptions options) {
        this.drop = Drop.in(folder);
        this.options = options;
        if (out != null) {
            OutFolder.problem(out).ifPresent(problems::add);
        }
    }

    /** The store, open, and the plan; or all the reasons why there is none. */
    public DropRun ready() throws StartException {
        Store store = store();
        List<DropFile> files = files(store);
        InstalledModel speechModel = speechModel();
        Rulebook rulebook = rulebook();
        if (rulebook != null && !files.isEmpty()) {
            metadata(files, rulebook);
        }
        if (options.workers() < 1) {
            problems.add("--workers is " + options.workers() + ", not a number from 1");
        }
        if (!problems.isEmpty()) {
            if (store != null) {
                store.close();
            }
            throw new StartException(problems, mayHeal);
        }
        return new DropRun(
                new RunPlan(
                        drop,
                        files,
                        warnings,
                        speechModel,
                        engine,
                        rulebook,
                        options.rulebook().file(),
                        options.workers(),
                        options.job(),
                        options.database().address()),
                store);
    }

    /** @param store null when it can't be used: then nothing is unpacked, for nobody knows what was refused before */
    private List<DropFile> files(Store store) {
        if (!Files.isDirectory(drop.root())) {
            problems.add("drop " + drop.root() + ": " + (Files.exists(drop.root()) ? "not a folder" : "no such folder")
                    + "; name a folder of recordings");
            return List.of();
        }
        try {
            if (store != null) {
                Archives.unpack(drop, store.ledger().rows(drop.id()));
            }
            RawFormats.in(drop.root()).ifPresent(formats -> problems.addAll(formats.problems()));
            List<DropFile> files = drop.files();
            if (files.isEmpty() && !isOver(store)) {
                problems.add("drop " + drop.root()
                        + ": no recordings in it (hidden files, *.part, *.tmp and metadata are not recordings)");
            }
            return files;
        } catch (IOException unreadable) {
            problems.add("drop " + drop.root() + ": can't be read: " + unreadable);
            mayHeal = true;
            return List.of();
        }
    }

    /** Whether every file that the drop ever held has its end: then its recordings may have been let go. */
    private boolean isOver(Store store) {
        if (store == null) {
            return false;
        }
        DropSummary known = store.ledger().drop(drop.id());
        return known.dropped() > 0 && known.complete();
    }

    private void metadata(List<DropFile> files, Rulebook rulebook) {
        try {
            DropMetadata metadata = DropMetadata.of(drop, rulebook.zone());
            files.forEach(f -> metadata.call(f.file(), ANY_HASH));
            warnings.addAll(metadata.warnings());
        } catch (DropException unusable) {
            problems.add(unusable.getMessage());
        } catch (IOException unreadable) {
            problems.add("calls.csv can't be read: " + unreadable);
            mayHeal = true;
        }
    }

    private InstalledModel speechModel() {
        try {
            InstalledModel model = Shelf.in(Home.folder()).find(options.model());
            engine = new EngineRef(model.id(), model.sha256());
            return model;
        } catch (ModelException unusable) {
            problems.add("--model: " + unusable.getMessage());
            return null;
        }
    }

    private Rulebook rulebook() {
        try {
            return options.rulebook().load();
        } catch (StartException unusable) {
            problems.addAll(unusable.problems());
            return null;
        }
    }

    private Store store() {
        try {
            return Store.open(options.database().address());
        } catch (StoreException refused) {
            problems.add(refused.getMessage());
            mayHeal = true;
            return null;
        }
    }
}
