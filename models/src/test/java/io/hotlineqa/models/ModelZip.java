package io.hotlineqa.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds ZIPs of small models, good and hostile. */
final class ModelZip {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** A whole model in a wrapping folder, as the published ones are. */
    static ModelZip whole() {
        byte[] noise = new byte[200_000];
        new Random(7).nextBytes(noise);
        return new ModelZip()
                .with("some-model/am/final.mdl", noise)
                .with("some-model/conf/mfcc.conf", "--use-energy=false\n--sample-frequency=8000\n")
                .with("some-model/graph/HCLr.fst", "lexicon")
                .with("some-model/graph/Gr.fst", "grammar")
                .with("some-model/README", "read me");
    }

    ModelZip with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    ModelZip with(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    ModelZip without(String name) {
        entries.remove(name);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The ZIP with its last entry declared a symbolic link. */
    byte[] bytesEndingInALink() {
        byte[] bytes = bytes();
        int entry = lastIndexOf(bytes, new byte[] {'P', 'K', 1, 2});
        bytes[entry + 41] = (byte) 0xA1;
        bytes[entry + 40] = (byte) 0xFF;
        return bytes;
    }

    static Path write(byte[] zip, Path file) throws IOException {
        return Files.write(file, zip);
    }

    private static int lastIndexOf(byte[] bytes, byte[] wanted) {
        int at = bytes.length - wanted.length;
        while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
            at--;
        }
        return at;
    }
}
