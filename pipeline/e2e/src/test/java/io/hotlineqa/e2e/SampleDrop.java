package io.hotlineqa.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A drop made of a few of the shipped samples, with their metadata. */
public final class SampleDrop {
    /** Short ones: by the book, a wrong greeting with forbidden phrases, mono, cut short, a text. */
    static final List<String> FEW = List.of("1001.wav", "1022.wav", "1022.json", "1030.wav", "1901.wav", "1903.wav");

    private SampleDrop() {}

    static Path few(Path folder) throws IOException {
        return of(folder, FEW);
    }

    public static Path of(Path folder, List<String> files) throws IOException {
        Files.createDirectories(folder);
        Files.copy(Checkout.samples().resolve("calls.csv"), folder.resolve("calls.csv"));
        for (String file : files) {
            Files.copy(Checkout.samples().resolve(file), folder.resolve(file));
        }
        return folder;
    }
}
