package io.hotlineqa.speech.audio;

import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.RejectedRecordingException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What an operator says of recordings without a header, in a file {@value #FILE} in their folder or any folder above it:
 * a line {@code ENDING = CODEC RATE} for each ending of names, such as {@code vox = vox 6000}. The nearest file counts.
 *
 * @param file where it was read from
 * @param lines what stands in it by ending, in lower case, without the dot
 */
public record RawFormats(Path file, Map<String, String> lines) {
    public static final String FILE = "raw-formats.properties";

    public RawFormats {
        lines = Map.copyOf(lines);
    }

    /**
     * Those that count for what lies in a folder; empty when nobody said anything.
     *
     * @throws IOException when the file can't be read
     */
    public static Optional<RawFormats> in(Path folder) throws IOException {
        for (Path above = folder.toAbsolutePath().normalize(); above != null; above = above.getParent()) {
            Path file = above.resolve(FILE);
            if (Files.isRegularFile(file)) {
                return Optional.of(read(file));
            }
        }
        return Optional.empty();
    }

    private static RawFormats read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IllegalArgumentException broken) {
            throw new IOException(file + ": " + broken.getMessage(), broken);
        }
        Map<String, String> lines = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> lines.put(ending(name), properties.getProperty(name)));
        return new RawFormats(file, lines);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether anything is said of recordings with this one's ending. */
    public boolean mention(Path recording) {
        return lines.containsKey(ending(recording.getFileName().toString()));
    }

    /**
     * What is said of a recording that is mentioned.
     *
     * @throws RejectedRecordingException {@code UNSUPPORTED_FORMAT} when that is no format
     */
    public RawFormat of(Path recording) throws RejectedRecordingException {
        String ending = ending(recording.getFileName().toString());
        try {
            return RawFormat.parse(lines.get(ending));
        } catch (IllegalArgumentException wrong) {
            throw new RejectedRecordingException(QuarantineReason.UNSUPPORTED_FORMAT, sentence(ending, wrong));
        }
    }

    /** A sentence for each line that is wrong. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        new TreeMap<>(lines).forEach((ending, text) -> {
            try {
                RawFormat.parse(text);
            } catch (IllegalArgumentException wrong) {
                problems.add(sentence(ending, wrong));
            }
        });
        return problems;
    }

    private String sentence(String ending, IllegalArgumentException wrong) {
        return file + ": " + ending + ": " + wrong.getMessage();
    }
}
