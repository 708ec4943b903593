package io.hotlineqa.benchmarks;

import io.hotlineqa.jobs.Ears;
import io.hotlineqa.jobs.WorkerEars;
import java.nio.file.Path;
import java.util.List;

/** What is set against what, and which ratio is asked for. Both sides hear the same files with the same speech model. */
enum Comparison {
    /** Mixed calls, silence and all, decoded on both sides: what the pipeline costs beside libvosk. */
    MONO(false, 0.90),
    /** Calls of two channels: the raw loop decodes both whole, the pipeline only where somebody may be speaking. */
    STEREO(true, 1.5),
    /** The pipeline with one worker against the pipeline with two. */
    WORKERS(false, 1.8);

    private final boolean stereo;
    private final double target;

    Comparison(boolean stereo, double target) {
        this.stereo = stereo;
        this.target = target;
    }

    boolean stereo() {
        return stereo;
    }

    /** The least ratio that is good enough. */
    double target() {
        return target;
    }

    /** Seconds of what is compared with, then of what is measured. */
    Pair measure(Setting setting, int number) throws Exception {
        return switch (this) {
            case MONO ->
                new Pair(setting.raw(), setting.pipeline(setting.ears(false), setting.workers(), "whole-" + number));
            case STEREO ->
                new Pair(setting.raw(), setting.pipeline(setting.ears(true), setting.workers(), "speech-" + number));
            case WORKERS ->
                new Pair(
                        setting.pipeline(setting.ears(true), 1, "one-" + number),
                        setting.pipeline(setting.ears(true), 2, "two-" + number));
        };
    }

    /** @param compared seconds of the side that sets the measure */
    record Pair(double compared, double measured) {
        double ratio() {
            return compared / measured;
        }
    }

    /**
     * The same files, speech model and workers for both sides.
     *
     * @param folder holds the drop and the databases
     */
    record Setting(Path folder, List<Path> drop, Path speechModel, int workers) {
        double raw() throws Exception {
            return new RawLoop(speechModel, workers).seconds(drop);
        }

        double pipeline(Ears ears, int runWorkers, String name) throws Exception {
            return new PipelineRun(folder, ears, runWorkers, name).seconds();
        }

        Ears ears(boolean speechOnly) {
            return new WorkerEars(speechModel.toString(), speechOnly);
        }
    }
}
