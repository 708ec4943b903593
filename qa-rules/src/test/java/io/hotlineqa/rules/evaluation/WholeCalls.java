package io.hotlineqa.rules.evaluation;

import io.hotlineqa.rules.RulebookException;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.rules.yaml.WrittenCall;
import io.hotlineqa.rules.yaml.WrittenCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** The labelled whole calls of one part, and what the shipped rulebook says of them. */
final class WholeCalls {
    private WholeCalls() {}

    private static Path file(String part) {
        return WholeSet.FOLDER.resolve("calls-" + part + ".yaml");
    }

    static List<WrittenCall> written(String part) {
        try {
            return WrittenCalls.read(file(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RulebookException e) {
            throw new IllegalStateException(e);
        }
    }

    static Labels labels(String part) {
        try {
            return Labels.read(file(part), RulebookFile.shipped());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With so many characters in a hundred wrong. */
    static LabelledEvaluation evaluate(String part, double rate) {
        Random random = new Random(WholeSet.EARS);
        Mishearing ears = WholeSet.ears();
        return LabelledEvaluation.of(
                RulebookFile.shipped(), labels(part).heard(call -> ears.mishear(call, rate, random)));
    }
}
