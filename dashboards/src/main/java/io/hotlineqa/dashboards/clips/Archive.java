package io.hotlineqa.dashboards.clips;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.hotlineqa.dashboards.audio.Cutting;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.clip.Subtitles;
import io.hotlineqa.store.example.ClipFormat;
import io.hotlineqa.store.example.ClipOrder;
import io.hotlineqa.store.example.Clips;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The file that leaves the house: for each part its sound and its words as text, JSON, WebVTT and SubRip, and a manifest
 * that says what it is, from where, what for and until when. It has no name and no score of an agent.
 */
final class Archive {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Cutting cutting;
    private final Clips clips;

    Archive(Cutting cutting, Clips clips) {
        this.cutting = cutting;
        this.clips = clips;
    }

    /** Writes all of it, one part after the other; no more than a block of sound is held. */
    void write(List<Part> parts, ClipOrder order, OutputStream out) throws IOException {
        Manifest manifest = new Manifest(order);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Part part : parts) {
            manifest.begin(part);
            sound(part, order.format(), zip, manifest);
            List<Utterance> words = part.words();
            text(part, "txt", Subtitles.text(words), zip, manifest);
            text(part, "json", JSON.writeValueAsString(Words.of(part, words)), zip, manifest);
            text(part, "vtt", Subtitles.webVtt(words), zip, manifest);
            text(part, "srt", Subtitles.subRip(words), zip, manifest);
        }
        byte[] told = JSON.writeValueAsBytes(manifest.json());
        entry("manifest.json", zip, entry -> entry.write(told));
        zip.finish();
    }

    private void sound(Part part, ClipFormat format, ZipOutputStream zip, Manifest manifest) throws IOException {
        Path wav = clips.scratch("wav");
        Path encoded = clips.scratch(format.ending());
        try {
            cutting.write(part.call(), part.range(), part.bleeps(), wav);
            if (format != ClipFormat.WAV) {
                cutting.encode(wav, encoded);
            }
            Path sound = format == ClipFormat.WAV ? wav : encoded;
            String name = part.file() + "." + format.ending();
            manifest.add(name, entry(name, zip, entry -> Files.copy(sound, entry)));
        } finally {
            Files.deleteIfExists(wav);
            Files.deleteIfExists(encoded);
        }
    }

    private static void text(Part part, String ending, String text, ZipOutputStream zip, Manifest manifest)
            throws IOException {
        String name = part.file() + "." + ending;
        manifest.add(name, entry(name, zip, entry -> entry.write(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static HashedEntry entry(String name, ZipOutputStream zip, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (HashedEntry entry = new HashedEntry(zip)) {
            content.write(entry);
            zip.closeEntry();
            return entry;
        }
    }

    /** What stands in an entry. */
    private interface Content {
        void write(OutputStream entry) throws IOException;
    }
}
