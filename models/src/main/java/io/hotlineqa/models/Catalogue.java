package io.hotlineqa.models;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The speech models known by name, in the order in which they are listed. Immutable. */
public record Catalogue(List<CatalogueEntry> entries) {
    public Catalogue {
        entries = List.copyOf(entries);
        if (entries.stream().map(CatalogueEntry::id).distinct().count() < entries.size()) {
            throw new IllegalArgumentException("an id stands twice in the catalogue");
        }
    }

    /** The catalogue that comes with this software. */
    public static Catalogue shipped() {
        try (InputStream json = Catalogue.class.getResourceAsStream("catalogue.json")) {
            return new Catalogue(new ObjectMapper()
                    .readValue(json, new TypeReference<List<Row>>() {}).stream()
                            .map(Row::entry)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped catalogue cannot be read", e);
        }
    }

    /** The entry of that id. */
    public Optional<CatalogueEntry> find(String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** The entry whose published archive has these bytes. */
    Optional<CatalogueEntry> pinnedAs(String archiveSha256) {
        return entries.stream()
                .filter(e -> e.archive()
                        .filter(a -> a.sha256().equals(archiveSha256))
                        .isPresent())
                .findFirst();
    }

    /** All ids, for a message that names the valid choices. */
    String choices() {
        return entries.stream().map(CatalogueEntry::id).collect(Collectors.joining(", "));
    }

    private record Row(
            String id, String licence, int sampleRate, GraphKind graph, String publishedError, Archive archive) {
        CatalogueEntry entry() {
            return new CatalogueEntry(id, licence, sampleRate, graph, publishedError, Optional.ofNullable(archive));
        }
    }
}
