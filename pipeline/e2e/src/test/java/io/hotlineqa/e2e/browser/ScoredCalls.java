package io.hotlineqa.e2e.browser;

import io.hotlineqa.e2e.EmptyDatabase;
import io.hotlineqa.e2e.OncePerBuild;
import io.hotlineqa.e2e.QaProcess;
import io.hotlineqa.e2e.SampleDrop;
import io.hotlineqa.testkit.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A drop of sample calls and the database they were scored into, which is only copied: hearing them takes long. */
record ScoredCalls(Path folder) {
    private static final String DATABASE = "db";
    private static final List<String> CALLS = List.of(
            "1001.wav",
            "1003.wav",
            "1012.wav",
            "1015.wav",
            "1018.wav",
            "1019.wav",
            "1021.wav",
            "1022.wav",
            "1022.json",
            "1024.wav",
            "1028.wav",
            "1030.wav",
            "1901.wav",
            "1903.wav");

    static ScoredCalls ofThisBuild() throws IOException, InterruptedException {
        return new ScoredCalls(OncePerBuild.folder("scored-calls", ScoredCalls::score));
    }

    private static void score(Path folder) throws IOException, InterruptedException {
        SampleDrop.of(folder.resolve("drop"), CALLS);
        EmptyDatabase.in(folder.resolve(DATABASE));
        QaProcess.Outcome run =
                QaProcess.run(folder, "run", "drop", "--workers", "1", "--database", "embedded:" + DATABASE);
        if (run.exitCode() > 1) {
            throw new IllegalStateException(run.err());
        }
    }

    void copyDatabase(Path target) throws IOException, InterruptedException {
        Folders.copy(folder.resolve(DATABASE), target);
    }
}
